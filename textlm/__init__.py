"""You have a few hundred labelled texts, many more without a label, and no wish to send them anywhere. A bag of words cannot
tell *not only good but great* from *not good, only great fun to mock*. [ULMFiT](https://arxiv.org/abs/1801.06146) can: it first
learns the language of your texts from all of them, labelled or not, and then needs few labels.

Modules:

- `textlm.affixes`: spaCy's English tokens, without waiting for spaCy
- `textlm.artifact`: One file that predicts anywhere, and can run no code
- `textlm.awdlstm`: The encoder: embeddings and a stack of LSTMs that carries its state from one batch to the next
- `textlm.batches`: Items to arrays: a few of them by collating, all of them as columns
- `textlm.chunks`: A word is tokenized once, however often it is written
- `textlm.datablock`: A data set described by its parts: what an item is made of, where items come from, how they are split and labelled
- `textlm.dataloader`: From items to batches, in an order that may be plain, shuffled or sorted by length
- `textlm.datasets`: Pipelines laid over items, and split in two
- `textlm.disk`: A file is there whole, or it is not there
- `textlm.dropout`: Four ways to forget on purpose: activations, whole words, recurrent weights, and always the same ones along time
- `textlm.files`: Get a data set onto this machine, whole and safe, and list what is in it
- `textlm.generate`: A language model continues what you began, one step of the network a word
- `textlm.heads`: From the encoder's activations to the next word, or to the label of a whole text
- `textlm.learner`: The training loop, in the open: data, model, loss and optimizer, and a word to say for everybody
- `textlm.loaders`: A data set in two parts becomes the two loaders that a learner takes
- `textlm.losses`: What training minimises, and a language model's loss without its scores
- `textlm.lstm`: An LSTM whose weights are sorted once, which reads many rows in bytes, and whose gradient in bfloat16 is made of the products of the last page
- `textlm.metrics`: What is reported while training, each element counted once
- `textlm.numericalize`: Tokens to numbers and back, in an order that stays the same
- `textlm.optimizer`: Parameter groups with rates of their own, stepped by torch's fused optimizers
- `textlm.optimizers`: The wider family: RMSProp, RAdam and LAMB as fastai has them, looking ahead, and any optimizer of torch's kind
- `textlm.predict`: What the model says about data it has not seen: a whole loader, one item, and a look inside
- `textlm.products`: The same products, nearer to what the processor can do
- `textlm.rules`: Clean-up as plain functions from text to text
- `textlm.sample`: Four thousand film reviews that come with the package, and that cannot be judged by counting words
- `textlm.schedule`: The right rate at the right time: a number from how far training has come
- `textlm.scores`: Precision, recall, F1, AUC and their kin, computed over a whole epoch
- `textlm.store`: A corpus on disk as one array of ids
- `textlm.tensors`: Numbers that remember what they are: a text, a label
- `textlm.text_learner`: The two learners of ULMFiT: one that learns a language, one that learns labels from it
- `textlm.textdata`: A stream of words cut into rows for a language model, and texts padded to one length for a classifier
- `textlm.tokenize`: The transform from texts to tokens, and every way in: a folder, a DataFrame, a CSV, a list, one string
- `textlm.tokenizers`: Text to tokens: words with spaCy, pieces of words with SentencePiece
- `textlm.transforms`: Which items are for training, what their labels are, and labels as numbers
- `textlm.ulmfit`: The whole recipe in one call, and in one command
- `textlm.weights`: Checkpoints that load by name, say what does not fit, and can run no code"""

__version__ = "0.0.1"
