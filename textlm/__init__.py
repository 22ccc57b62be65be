"""You have a few hundred labelled texts, many more without a label, and no wish to send them anywhere. A bag of words cannot
tell *not only good but great* from *not good, only great fun to mock*. [ULMFiT](https://arxiv.org/abs/1801.06146) can: it first
learns the language of your texts from all of them, labelled or not, and then needs few labels.

Modules:

- `textlm.base.disk`: A file is there whole, or it is not there
- `textlm.base.files`: Get a data set onto this machine, whole and safe, and list what is in it
- `textlm.base.ragged`: Rows of different lengths, end to end in one array
- `textlm.base.sample`: Four thousand film reviews that come with the package, and that cannot be judged by counting words
- `textlm.data.batches`: Items to arrays: a few of them by collating, all of them as columns
- `textlm.data.block`: A data set described by its parts: what an item is made of, where items come from, how they are split and labelled
- `textlm.data.dataloader`: From items to batches, in an order that may be plain, shuffled or sorted by length
- `textlm.data.datasets`: Pipelines laid over items, and split in two
- `textlm.data.loaders`: A data set in two parts becomes the two loaders that a learner takes
- `textlm.data.text`: A stream of words cut into rows for a language model, and texts padded to one length for a classifier
- `textlm.data.transforms`: Which items are for training, what their labels are, and labels as numbers
- `textlm.fast.lstm`: An `nn.LSTM` that reads one text and trains in bfloat16 faster, with the same parameters and results
- `textlm.fast.matmul`: Multiply matrices up to three times as fast on an x86 processor, or exactly as PyTorch does
- `textlm.models.awdlstm`: Encode text with embeddings and a stack of LSTMs that carries its state from one batch to the next
- `textlm.models.classifier`: Classify whole texts, each with the same result whatever texts and padding lie beside it
- `textlm.models.decoder`: Score every word of the vocabulary without ever holding all scores at once
- `textlm.models.dropout`: Drop activations along time, recurrent weights and whole words while a recurrent network trains
- `textlm.models.weights`: Save and load checkpoints by name: errors say which weights do not fit, and no file can run code
- `textlm.text.affixes`: spaCy's English tokens, without waiting for spaCy
- `textlm.text.chunks`: A word is tokenized once, however often it is written
- `textlm.text.numericalize`: Tokens to numbers and back, in an order that stays the same
- `textlm.text.rules`: Clean-up as plain functions from text to text
- `textlm.text.store`: A corpus on disk as one array of ids
- `textlm.text.tokenize`: The transform from texts to tokens, and every way in: a folder, a DataFrame, a CSV, a list, one string
- `textlm.text.tokenizers`: Text to tokens: words with spaCy, pieces of words with SentencePiece
- `textlm.train.learner`: The training loop, in the open: data, model, loss and optimizer, and a word to say for everybody
- `textlm.train.losses`: What training minimises, and a language model's loss without its scores
- `textlm.train.metrics`: What is reported while training, each element counted once
- `textlm.train.optimizer`: Parameter groups with rates of their own, stepped by torch's fused optimizers
- `textlm.train.optimizers`: The wider family: RMSProp, RAdam and LAMB as fastai has them, looking ahead, and any optimizer of torch's kind
- `textlm.train.predict`: What the model says about data it has not seen: a whole loader, one item, and a look inside
- `textlm.train.schedule`: The right rate at the right time: a number from how far training has come
- `textlm.train.scores`: Precision, recall, F1, AUC and their kin, computed over a whole epoch
- `textlm.ulmfit.artifact`: One file that predicts anywhere, and can run no code
- `textlm.ulmfit.generate`: A language model continues what you began, one step of the network a word
- `textlm.ulmfit.learner`: The two learners of ULMFiT: one that learns a language, one that learns labels from it
- `textlm.ulmfit.recipe`: The whole recipe in one call, and in one command"""

__version__ = "0.0.1"
