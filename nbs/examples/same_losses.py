"""Three training steps of the same models on the same data: `python same_losses.py [--lib fastai.text.all]`

Initial weights come from a seeded random generator, one after the other by name, so that both libraries begin with the same; all
dropouts are 0. Prints a line of JSON for each task: the losses of three steps, without the penalties on the activations and with them.
The texts of a batch have the same length; `--padded` gives them different lengths, and no penalties, because fastai penalizes what
the network makes of padding and textlm does not read padding."""
import argparse, importlib, json, tempfile

import numpy as np
import pandas as pd
import torch

words = 'the a film plot cast was is good bad dull great not very and but it i liked hated'.split()
specials = 'xxunk xxpad xxbos xxeos xxfld xxrep xxwrep xxup xxmaj'.split()
# fastai 2.8.12 cannot train with `weight_p=0` under torch 2.13; this one drops nothing
config = dict(emb_sz=12, n_hid=20, n_layers=3, weight_p=1e-12, input_p=0., embed_p=0., hidden_p=0., output_p=0.)

def texts(padded):
    "Sixteen texts, the last four for validation"
    rng = np.random.default_rng(3)
    rows = [' '.join(rng.choice(words, n if padded else n//4*4)) for n in range(8, 24)]
    return pd.DataFrame(dict(text=rows, label=['pos','neg']*8, tags=['a;b','b','a;c','c']*4, stars=np.arange(16)/4.,
                             more=np.cos(np.arange(16)), valid=[False]*12+[True]*4))

def same_weights(model, seed=0):
    "Weights that depend on their names and shapes only"
    rng,state = np.random.default_rng(seed),model.state_dict()
    for k in sorted(k for k,v in state.items() if v.is_floating_point()):
        new = torch.tensor(rng.normal(0, .3, state[k].shape), dtype=torch.float32)
        state[k] = new.abs() if k.endswith('running_var') else new
    model.load_state_dict(state)

def tasks(lib, padded=False):
    "Name to the learner of each task"
    df,path = texts(padded),tempfile.mkdtemp()
    # without `wd_bn_bias` fastai decays the biases of the LSTMs all the same, and textlm does not
    common = dict(pretrained=False, wd_bn_bias=True, **dict(alpha=0., beta=0.) if padded else {})
    def loaders(**kw):
        kw = dict(dict(path=path, text_vocab=specials+words, text_col='text', valid_col='valid', bs=4, shuffle=False), **kw)
        return lib.TextDataLoaders.from_df(df, **kw)
    def clas(n_out, y_range=None, **kw):
        sizes = {**lib.awd_lstm_clas_config, **config}
        return lib.text_classifier_learner(loaders(**kw), lib.AWD_LSTM, config=sizes, drop_mult=1., ps=[0.], n_out=n_out,
                                           y_range=y_range, **common)
    def lm():
        sizes = {**lib.awd_lstm_lm_config, **config}
        return lib.language_model_learner(loaders(is_lm=True, seq_len=8), lib.AWD_LSTM, config=sizes, **common)
    numbers = dict(y_block=lib.RegressionBlock())
    several = dict(label_col='tags', label_delim=';', y_block=lib.MultiCategoryBlock())
    return dict(lm=lm, classifier=lambda: clas(2, label_col='label'), multi=lambda: clas(3, **several),
                regression=lambda: clas(1, label_col='stars', **numbers),
                regression_range=lambda: clas(1, (-1,5), label_col='stars', **numbers))

def losses(lib, make):
    "Losses of three steps, the first of an epoch each"
    seen = []
    class Keep(lib.Callback):
        order = 80
        def after_loss(self):
            if self.training: seen.append([round(o.item(), 6) for o in (self.loss, self.loss_grad)])
    learn = make()
    same_weights(learn.model)
    with learn.no_bar(), learn.no_logging(): learn.fit(1, 1e-2, cbs=Keep())
    return seen[:3]

def main(argv=None):
    "Print the losses of each task"
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--lib', default='textlm.all')
    p.add_argument('--padded', action='store_true', help='texts of different lengths, no penalties')
    p.add_argument('--tasks', nargs='*', help='only these: lm classifier multi regression regression_range')
    a = p.parse_args(argv)
    lib = importlib.import_module(a.lib)
    torch.set_num_threads(1)
    for name,make in tasks(lib, a.padded).items():
        if not a.tasks or name in a.tasks: print(json.dumps({name: losses(lib, make)}), flush=True)

if __name__=='__main__': main()
