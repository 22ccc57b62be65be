"""The learners of the recipe under this library or under fastai: `python same_recipe.py FILE.csv [--lib fastai.text.all]`

FILE.csv has the columns text, label and is_test. Language model and classifier have the sizes, epochs, rates and dropouts that
textlm-ulmfit chooses for short texts, in one direction and without R-Drop, which fastai does not have. Prints a line for each
seed: perplexity of the held-out texts, accuracy on the test, seconds."""
import argparse, importlib, math, time

import pandas as pd
import torch

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument('file')
p.add_argument('--lib', default='textlm.all')
p.add_argument('--seeds', type=int, nargs='+', default=[1,2,3])
p.add_argument('--threads', type=int, default=1)
p.add_argument('--epochs', type=int, default=8, help='of each model; fewer only to try the script')
a = p.parse_args()
lib = importlib.import_module(a.lib)
torch.set_num_threads(a.threads)
config = dict(emb_sz=200, n_hid=400, n_layers=2)

def frames(seed):
    "Training texts, a tenth of them marked for validation; test"
    d = pd.read_csv(a.file, keep_default_na=False)
    test = d[d.is_test.astype(str).isin(('True','1'))].reset_index(drop=True)
    train = d.drop(d.index[d.is_test.astype(str).isin(('True','1'))]).reset_index(drop=True)
    held = train.groupby('label').sample(frac=.1, random_state=seed).index
    return train.assign(valid=train.index.isin(held)),test

def with_config(base, **sizes): return {**getattr(lib, base), **sizes}

def run(seed):
    "Train both models; perplexity and accuracy"
    lib.set_seed(seed)
    train,test = frames(seed)
    where = dict(get_x=lib.ColReader('text'), splitter=lib.ColSplitter('valid'))
    block = lib.TextBlock.from_df('text', is_lm=True, min_freq=2)
    dls = lib.DataBlock(block, **where).dataloaders(train, bs=32, seq_len=32)
    lm = lib.language_model_learner(dls, lib.AWD_LSTM, pretrained=False, drop_mult=.7, wd=.1,
                                    config=with_config('awd_lstm_lm_config', **config))
    with lm.no_bar(), lm.no_logging(): lm.fit_one_cycle(a.epochs, 1e-2)
    lm.save_encoder('same_recipe')
    blocks = lib.TextBlock.from_df('text', vocab=dls.vocab), lib.CategoryBlock
    dls2 = lib.DataBlock(blocks, get_y=lib.ColReader('label'), **where).dataloaders(train, bs=32)
    learn = lib.text_classifier_learner(dls2, lib.AWD_LSTM, pretrained=False, drop_mult=1., wd=.01,
                                        config=with_config('awd_lstm_clas_config', **config))
    learn.load_encoder('same_recipe')
    with learn.no_bar(), learn.no_logging():
        for n,epochs in ((1,1), (2,1), (3,1), (0,a.epochs)):
            learn.freeze_to(-n)
            learn.fit_one_cycle(epochs, slice(5e-3/2.6, 5e-3))
        probs,_ = learn.get_preds(dl=learn.dls.test_dl(test))
    names = list(dls2.vocab[1])
    right = [names[i]==o for i,o in zip(probs.argmax(1).tolist(), test.label)]
    return math.exp(lm.recorder.values[-1][1]), sum(right)/len(right)

for seed in a.seeds:
    start = time.time()
    ppl,acc = run(seed)
    print(f'{a.lib} seed {seed}: perplexity {ppl:.1f}, accuracy {100*acc:.2f} %, {time.time()-start:.0f} s', flush=True)
