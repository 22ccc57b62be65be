"""All of IMDB, from tokens to test accuracy, in pieces: `python imdb.py --store STORE --out DIR [--minutes 7.5]`

STORE is a finished token store of IMDB's folder (`tokenize_folder('imdb')` makes `imdb_tok`). A language model of all texts (of
the test too, without its labels, as in the paper), then a classifier unfrozen layer by layer, each in the directions asked for. Every two minutes, and when the
time is over, DIR gets the state: `progress.json` and weights in half precision in files under 16 MB. The same command goes on from
there, with the optimizer begun anew. Needs of Python packages torch, numpy, pandas, safetensors, fastcore, fasttransform."""
import argparse, json, sys, time
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from textlm.all import *

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument('--store', required=True)
p.add_argument('--out', type=Path, required=True)
p.add_argument('--minutes', type=float, default=7.5)
p.add_argument('--mode', choices=['fp32','fp16','bf16'], default='fp16')
p.add_argument('--sizes', type=int, nargs=3, default=[400,1152,3], help='embedding, LSTM, layers; 512 1024 3 for cuDNN\'s persistent kernels')
p.add_argument('--max-vocab', type=int, default=30000)
p.add_argument('--lm-epochs', type=int, default=10)
p.add_argument('--clas-epochs', type=int, default=2)
p.add_argument('--bs', type=int, default=128)
p.add_argument('--seq-len', type=int, default=72)
p.add_argument('--directions', nargs='+', choices=['forward','backward'], default=['forward','backward'])
p.add_argument('--save-every', type=float, default=120., help='seconds')
a = p.parse_args()
start = time.time()
config = dict(zip(('emb_sz','n_hid','n_layers'), a.sizes))
piece = 15*2**20//2 # numbers of two bytes in a file

class OutOfTime(Exception): pass

def say(text): print(f'{time.time()-start:6.0f}s  {text}', flush=True)

class State:
    "What is done, in `progress.json`, and the weights of the model at work, in pieces"
    def __init__(self, folder):
        self.folder,self.file = folder,folder/'progress.json'
        folder.mkdir(parents=True, exist_ok=True)
        self.done = json.loads(self.file.read_text()) if self.file.exists() else {}
    def write(self, **kw):
        self.done.update(kw)
        tmp = self.file.with_suffix('.tmp')
        tmp.write_text(json.dumps(self.done, indent=1))
        tmp.replace(self.file)
    def _pieces(self): return sorted(self.folder.glob(f"weights-{self.done.get('weights', 0)}-*.safetensors"))
    def save_weights(self, model, **kw):
        "Write new pieces, then the progress that names them, then remove the old ones"
        old,number = self._pieces(),self.done.get('weights', 0)+1
        flat = torch.cat([v.detach().half().flatten().cpu() for v in model.state_dict().values()])
        for i,part in enumerate(flat.split(piece)): save_file({'part': part.contiguous()}, self.folder/f'weights-{number}-{i:02d}.safetensors')
        self.write(weights=number, **kw)
        for f in old: f.unlink()
    def load_weights(self, model):
        flat = torch.cat([load_file(f)['part'] for f in self._pieces()])
        state = model.state_dict()
        sizes = [v.numel() for v in state.values()]
        if len(flat)!=sum(sizes): raise ValueError(f'{self.folder} holds {len(flat):,} weights of a model of other sizes, not {sum(sizes):,}')
        model.load_state_dict({k: o.reshape(v.shape).to(v.dtype) for (k,v),o in zip(state.items(), flat.split(sizes))})

class Keeper(Callback):
    "Saves every two minutes, skips what was done, and ends the fit when the time is over"
    order = 85
    def __init__(self, state, stage, epoch=0, batch=0): self.state,self.stage,self.first,self.saved = state,stage,(epoch,batch),time.time()
    def before_batch(self):
        if self.training and (self.epoch,self.iter)<self.first: raise CancelBatchException
    def after_batch(self):
        if not self.training or (self.epoch,self.iter)<self.first: return
        late = time.time()-start>60*a.minutes
        if not late and time.time()-self.saved<a.save_every: return
        self.save()
        if late: raise OutOfTime
    def save(self):
        self.saved = time.time()
        self.state.save_weights(self.model, stage=self.stage, epoch=self.epoch, batch=self.iter+1)

def documents(which):
    tok = Tokenizer.from_store(a.store, 'imdb')
    return tok,[tok.path/o for o in tok.store.paths if o.startswith(which)]

def lm_loaders(backwards):
    tok,files = documents(('train/','test/','unsup/'))
    block = TextBlock(tok, is_lm=True, max_vocab=a.max_vocab, backwards=backwards)
    return DataBlock(blocks=block, get_items=lambda _: files, splitter=RandomSplitter(.1, seed=1)).dataloaders('imdb', bs=a.bs, seq_len=a.seq_len)

def clas_loaders(vocab, backwards):
    tok,files = documents(('train/pos','train/neg','test/pos','test/neg'))
    block = DataBlock(blocks=(TextBlock(tok, vocab=vocab, backwards=backwards), CategoryBlock), get_items=lambda _: files, get_y=parent_label,
                      splitter=GrandparentSplitter(valid_name='test'))
    return block.dataloaders('imdb', bs=a.bs, seq_len=a.seq_len)

def fit(learn, state, stage, n, lr, **kw):
    "`n` epochs of one cycle, from where `stage` was left"
    begun = state.done.get('stage')==stage
    epoch,batch = (state.done['epoch'],state.done['batch']) if begun else (0,0)
    say(f'{stage}: {n} epochs' + (f', from epoch {epoch}, batch {batch}' if begun else ''))
    with learn.no_bar(): learn.fit_one_cycle(n, lr, start_epoch=epoch, cbs=Keeper(state, stage, epoch, batch), **kw)
    state.save_weights(learn.model, stage=f'{stage}, done', epoch=n, batch=0)

def reached(state, stage):
    "Was `stage` finished before?"
    return stage in state.done.get('finished', [])

def finish(state, stage, **kw):
    state.write(finished=[*state.done.get('finished', []), stage], **kw)
    say(f'{stage} finished {kw or ""}')

def train_lm(state, way):
    dls = lm_loaders(way=='backward')
    learn = language_model_learner(dls, AWD_LSTM, config=config, drop_mult=.3, pretrained=False, metrics=[accuracy, Perplexity()])
    learn = getattr(learn, f'to_{a.mode}')()
    if state.done.get('stage')==f'language model, {way}': state.load_weights(learn.model)
    fit(learn, state, f'language model, {way}', a.lm_epochs, 5e-3, moms=(.8,.7,.8), wd=.1)
    return learn

def trained_encoder(state, way):
    "The weights of the language model's encoder, which the state holds"
    lm = language_model_learner(lm_loaders(way=='backward'), AWD_LSTM, config=config, drop_mult=.3, pretrained=False)
    state.load_weights(lm.model)
    return {k: v.clone() for k,v in lm.model[0].state_dict().items()}

def train_clas(state, way):
    "From the language model's encoder, or from the state of an earlier piece"
    vocab = lm_loaders(way=='backward').vocab # the same draw gives the same words
    dls = clas_loaders(vocab, way=='backward')
    learn = text_classifier_learner(dls, AWD_LSTM, config=config, drop_mult=.5, pretrained=False, metrics=accuracy)
    learn = getattr(learn, f'to_{a.mode}')()
    if state.done['stage'].startswith('classifier'): state.load_weights(learn.model)
    else: learn.model[0].module.load_state_dict(trained_encoder(state, way))
    lr = 2e-2
    for k,(n,epochs,part) in enumerate(((1,1,1), (2,1,2), (3,1,4), (0,a.clas_epochs,20))):
        stage = f'classifier, {way}, {k+1} of 4'
        if reached(state, stage): continue
        learn.freeze_to(-n)
        fit(learn, state, stage, epochs, slice(lr/part/2.6**4, lr/part))
        finish(state, stage)
    with learn.no_bar(): probs,y = learn.get_preds()
    np.save(a.out/f'probs_{way}.npy', probs.half().numpy())
    np.save(a.out/'targets.npy', y.numpy().astype(np.int8))
    finish(state, f'classifier, {way}', **{f'accuracy, {way}': float((probs.argmax(1)==y).float().mean())})

def one_direction(state, way):
    if reached(state, f'classifier, {way}'): return
    name = f'language model, {way}'
    if not reached(state, name):
        learn = train_lm(state, way)
        finish(state, name, **{f'perplexity, {way}': learn.recorder.values[-1][-1]})
    train_clas(state, way)

def main():
    set_seed(1)
    state = State(a.out)
    say(f"{torch.cuda.get_device_name() if torch.cuda.is_available() else 'CPU'}, torch {torch.__version__}, done so far: {state.done.get('finished', [])}")
    try:
        for way in a.directions: one_direction(state, way)
    except OutOfTime:
        say('Time is over; the same command goes on from here')
        return 3
    y = np.load(a.out/'targets.npy')
    probs = sum(np.load(a.out/f'probs_{o}.npy').astype(np.float32) for o in a.directions)
    state.write(accuracy=float((probs.argmax(1)==y).mean()))
    for k in sorted(state.done):
        if k.startswith(('accuracy','perplexity')): print(f'{k:25} {state.done[k]:.4f}')

if __name__=='__main__': sys.exit(main())
