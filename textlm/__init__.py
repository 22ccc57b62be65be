"""You have a few hundred labelled texts, many more without a label, and do not want to send them anywhere. A bag of words
cannot tell *not only good but great* from *not good, only great fun to mock*.
[ULMFiT](https://arxiv.org/abs/1801.06146) can: it first trains a language model on all of your texts, labelled or not, and
then needs few labels.

Modules:

- `textlm.base.archives`: Unpack a tar or zip file from a stranger, whole or not at all, and nothing outside its folder
- `textlm.base.cells`: Read the cells of a table as they were written
- `textlm.base.columns`: Name the columns of a table, by name or by position
- `textlm.base.command`: A function becomes a console program: options from its parameters, mistakes in one line
- `textlm.base.core`: Helpers that every module uses: choose by name, find out where we run, format a duration
- `textlm.base.disk`: Write files and folders that appear complete or not at all, and read them with errors that name the file
- `textlm.base.download`: Fetch a large file, check it, and go on where a broken download stopped
- `textlm.base.files`: Download a data set once, and list its files in the same order on every machine
- `textlm.base.progress`: See how far a long job is, as a bar in a terminal or notebook and as plain lines in a log
- `textlm.base.ragged`: Rows of different lengths, end to end in one array
- `textlm.base.random`: Set one seed and get the same run again
- `textlm.base.ranks`: Find out which of several training processes this one is
- `textlm.base.sample`: A small film-review corpus, generated on your machine, that needs a language model and not a word count
- `textlm.base.tables`: Show rows as a table that fits the terminal, or as HTML in a notebook
- `textlm.base.tensors`: Tensors that know whether they hold a text or labels, and functions for nests of tensors
- `textlm.data.batches`: Join items to a batch, and take a batch apart to look at it
- `textlm.data.block`: Describe a data set by its parts: kinds of fields, where items come from, how they are split and labelled
- `textlm.data.dataloader`: Cut a data set into batches, in order, shuffled or sorted by length
- `textlm.data.datasets`: Apply transforms to items when they are asked for, one by one or all at once
- `textlm.data.documents`: A large collection of texts, read one document after the other
- `textlm.data.labels`: Read the label of an item, and turn it into a tensor and back
- `textlm.data.loaders`: Make the training and the validation loader that a learner takes
- `textlm.data.padding`: Pad the texts of a batch to one length, or reverse them
- `textlm.data.read`: Read a table with every cell as it was typed
- `textlm.data.splitters`: Decide which items are for training and which for validation
- `textlm.data.stream`: Cut all documents, joined to one stream of tokens, into batches that continue one another
- `textlm.data.text`: Texts in folders or tables become batches for a language model or a classifier
- `textlm.fast.lstm`: An `nn.LSTM` that reads one text and trains in bfloat16 faster, with the same parameters and results
- `textlm.fast.matmul`: Multiply matrices up to three times as fast on an x86 processor, or exactly as PyTorch does
- `textlm.models.awdlstm`: Encode text with embeddings and a stack of LSTMs that carries its state from one batch to the next
- `textlm.models.classifier`: Classify whole texts, each with the same result whatever texts and padding lie beside it
- `textlm.models.decoder`: Score every word of the vocabulary without ever holding all scores at once
- `textlm.models.dropout`: Drop activations along time, recurrent weights and whole words while a recurrent network trains
- `textlm.models.qrnn`: A recurrent network whose only work along time is one multiplication and one addition a step
- `textlm.models.weights`: Save and load checkpoints by name: errors say which weights do not fit, and no file can run code
- `textlm.text.chunks`: Tokenize each word once, however often it occurs
- `textlm.text.ids`: Handle tokens as numbers of a table, and show them as strings
- `textlm.text.numericalize`: Turn tokens into ids of a vocabulary, and back
- `textlm.text.parallel`: Tokenize many texts on all processors, in order and with the same result for any number of them
- `textlm.text.rules`: Clean texts with plain functions, and mark what the cleaning hides
- `textlm.text.store`: Tokenize a folder once, and open its tokens in milliseconds ever after
- `textlm.text.tables`: Tokenize columns of a DataFrame, or a CSV file of any size
- `textlm.text.tokenize`: Use any tokenizer as a step of a pipeline: for a folder, a DataFrame or a single string
- `textlm.text.tokenizers`: Split texts into words with spaCy, or into pieces of words with SentencePiece
- `textlm.train.callback`: Run your code at named points of the training loop
- `textlm.train.learner`: Fit, validate, save and load a model, with a training loop that you can read
- `textlm.train.losses`: Loss functions that flatten their input, and a language model's loss that never holds the scores of a whole batch
- `textlm.train.lr_find`: Find a good learning rate in a hundred batches
- `textlm.train.metrics`: Averages over an epoch that count every target once, whatever the batches
- `textlm.train.optimizer`: Parameter groups with their own learning rates, stepped by torch's fused optimizers
- `textlm.train.precision`: Train and predict in half precision, and keep gradients in bounds
- `textlm.train.predict`: Get predictions for a whole loader, or for one item
- `textlm.train.progress`: Watch a fit: a table, a bar, a file, a graph
- `textlm.train.recorder`: Keep the losses, metrics and learning rates of every fit
- `textlm.train.rnn`: Callbacks that recurrent models need: reset the state, unpack the outputs, regularize the activations
- `textlm.train.schedule`: Let learning rate and momentum change in the course of training
- `textlm.train.scores`: Metrics of a whole epoch: precision, recall, F1, AUC and correlations, from scikit-learn
- `textlm.train.summary`: See the layers of a model, their output shapes and their parameters
- `textlm.train.trackers`: Watch a metric: keep the best weights, lower the learning rate, stop early
- `textlm.ulmfit.artifact`: Save everything that predictions need to one file, which can run no code
- `textlm.ulmfit.baseline`: The baseline that a network has to beat, fitted in seconds
- `textlm.ulmfit.beam`: Find a likelier continuation than the best word at each step gives
- `textlm.ulmfit.calibrate`: Probabilities that mean what they say
- `textlm.ulmfit.choose`: A handful of figures about the texts decides the sizes, the batches and the number of epochs
- `textlm.ulmfit.compare`: Two systems on the same test, and whether their difference is more than chance
- `textlm.ulmfit.container`: Entries and weights in an uncompressed zip, each checked against its hash, none of them able to run code
- `textlm.ulmfit.corpus`: Texts from a folder, a file or a DataFrame, divided into training and test, and checked before anything is trained
- `textlm.ulmfit.ensemble`: Average the probabilities of several classifiers: forward and backward, or several seeds
- `textlm.ulmfit.estimate`: A first estimate from counts and a second of arithmetic, corrected by each part that is done
- `textlm.ulmfit.generate`: A language model continues your texts, one step of the network for each word, as a whole or word by word
- `textlm.ulmfit.learner`: Train a language model, then a classifier that starts from its encoder
- `textlm.ulmfit.parts`: Divide labelled texts into training and test, and find before training what would go wrong after it
- `textlm.ulmfit.pictures`: Confusion, curves, rates and numbers, drawn without a display
- `textlm.ulmfit.predict`: Labels and probabilities for texts, in Python and at a terminal
- `textlm.ulmfit.pretrain`: A general language model out of any collection of texts, in one file, by a command that can be stopped and goes on
- `textlm.ulmfit.pretrained`: Find a pretrained language model by name, path or download, and read its words and weights
- `textlm.ulmfit.recipe`: Run the whole recipe in one call, or in one command
- `textlm.ulmfit.report`: What was trained on what, how good it is, where it errs, and how to do it again
- `textlm.ulmfit.targets`: Tell from the labels of a table whether a class, several labels or a number is to be predicted
- `textlm.ulmfit.training`: A language model that stops when it no longer learns, and a classifier unfrozen from its head down, both at their best epoch"""

__version__ = "0.0.1"
