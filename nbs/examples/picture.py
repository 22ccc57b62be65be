"""The picture of the README: `python nbs/examples/picture.py` writes nbs/images/result.png in about a minute

Left: the same words in two orders, what the classifier of the README says to each, and what each word adds to it
(`learn.explain`). Right: accuracy on two public sets, from nbs/explanations/results/reviews.jsonl (three seeds each)."""
from pathlib import Path

import pandas as pd

from textlm.all import *
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure # after the star, which hands on another of that name

nbs = Path(__file__).resolve().parent.parent
texts = 'The acting is wonderful, but the film is dull.','The acting is dull, but the film is wonderful.'

def learner():
    "The README's twelve lines"
    set_seed(42)
    path = untar_data(URLs.SAMPLE)
    options = dict(config=dict(emb_sz=64, n_hid=128, n_layers=2), pretrained=False, metrics=accuracy)
    dls = TextDataLoaders.from_folder(path, is_lm=True, valid_pct=0.1, bs=32, seq_len=32)
    lm = language_model_learner(dls, AWD_LSTM, drop_mult=0.2, path=tempfile.mkdtemp(), **options)
    lm.fit_one_cycle(5, 2e-2)
    lm.save_encoder('sample')
    dls = TextDataLoaders.from_folder(path, valid='test', text_vocab=dls.vocab, bs=32)
    learn = text_classifier_learner(dls, AWD_LSTM, drop_mult=0.1, path=lm.path, **options)
    learn.load_encoder('sample').fit_one_cycle(1, 2e-2)
    learn.unfreeze()
    learn.fit_one_cycle(6, slice(8e-3, 2e-2))
    return learn

def words(ax, learn):
    "Each text as a line of words, blue for `pos` and orange for `neg`"
    renderer = FigureCanvasAgg(ax.figure).get_renderer()
    for y,text in zip((.72,.26), texts):
        label,_,probs = learn.predict(text)
        e,x = learn.explain(text, target='pos', logits=True),0.
        top = max(map(abs, e.scores))
        for tok,score in zip(e.tokens, e.scores):
            if tok.startswith('xx'): continue
            color = (.12,.47,.71) if score>0 else (1.,.5,.05)
            box = dict(boxstyle='square,pad=.18', fc=(*color, .75*abs(score)/top), ec='none')
            o = ax.text(x, y, tok, fontsize=11, bbox=box, va='center')
            x = ax.transAxes.inverted().transform(o.get_window_extent(renderer))[1,0]+.025
        ax.text(0, y-.19, f'{label}, {probs.max():.1%} sure', fontsize=9, color='.35', va='center')
    ax.set_axis_off()
    ax.set_title('The same words in another order', loc='left', fontsize=10)

def bars(ax):
    "Accuracy beside a bag of words, with the standard deviation over the seeds"
    d = pd.read_json(nbs/'explanations/results/reviews.jsonl', lines=True)
    names = {'cr': 'customer\nreviews (CR)','sst2': 'film reviews\n(SST-2)'}
    for i,(what,color,label) in enumerate([('bag','.75','bag of words'),('model',(.12,.47,.71),'textlm')]):
        g = d.groupby('set')[what]
        m = 100*g.mean()[list(names)]
        bs = ax.bar(np.arange(len(names))+.38*i, m, .36, color=color, label=label, yerr=100*g.std()[list(names)], ecolor='.4')
        ax.bar_label(bs, fmt='%.1f', fontsize=8, padding=2)
    ax.set_xticks(np.arange(len(names))+.19, names.values(), fontsize=8)
    ax.set(ylim=(70,95), ylabel='accuracy on the test, %')
    ax.legend(fontsize=8, frameon=False, loc='upper left')
    ax.spines[['top','right']].set_visible(False)
    ax.set_title('3 seeds each', loc='left', fontsize=10)

def main():
    fig = Figure(figsize=(8.6,2.7), dpi=110, layout='constrained')
    left,right = fig.subplots(1, 2, width_ratios=(1.75,1))
    words(left, learner())
    bars(right)
    fig.savefig(nbs/'images/result.png')

if __name__=='__main__': main()
