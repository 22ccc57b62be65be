"What a user does first with an installed textlm, in a folder that is not the project's"
from pathlib import Path
import textlm
from textlm.all import *

assert 'site-packages' in textlm.__file__, f'the checkout was imported: {textlm.__file__}'
toks = WordTokenizer()
print(list(Tokenizer(toks)('Not only GOOD but great!!!!<br />Yes.')))

path = untar_data(URLs.SAMPLE)
dls = TextDataLoaders.from_folder(path, valid='test', bs=64)
small = {**awd_lstm_clas_config, 'emb_sz': 8, 'n_hid': 8, 'n_layers': 1}
learn = text_classifier_learner(dls, AWD_LSTM, config=small, pretrained=False)
learn.export(Path('toy.textlm').absolute())
a,b = (o.predict('Not only good but great.')[2] for o in (learn, load_learner('toy.textlm')))
print(a)
assert (a-b).abs().max() < 1e-6
print('used', textlm.__file__)
