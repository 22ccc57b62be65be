"""Does bfloat16 learn as well as float32? `python bf16.py FOLDER [BATCHES [SEEDS]]`

The same short training of a language model on the texts in FOLDER, three seeds, in both types; then the perplexity on held-out text."""
import math, statistics, sys
from pathlib import Path

import torch
from textlm.all import (AWD_LSTM, Callback, CancelTrainException, DataBlock, RandomSplitter, TextBlock, get_text_files, language_model_learner,
                        set_seed)

class StopAfter(Callback):
    "End the training part of the epoch after `n` batches"
    order = -5
    def __init__(self, n): self.n = n
    def after_batch(self):
        if self.training and self.iter+1>=self.n: raise CancelTrainException()

def perplexity(dls, seed, half, n_batches):
    "Perplexity on the validation texts after so many batches"
    set_seed(seed)
    learn = language_model_learner(dls, AWD_LSTM, drop_mult=0.3, pretrained=False, config=dict(emb_sz=200, n_hid=400))
    if half: learn = learn.to_bf16()
    with learn.no_bar(), learn.no_logging(): learn.fit_one_cycle(1, 5e-3, cbs=StopAfter(n_batches))
    return math.exp(learn.validate()[0])

if __name__=='__main__':
    path,n,seeds = Path(sys.argv[1]),*([int(o) for o in sys.argv[2:]] + [200, 3][len(sys.argv)-2:])
    block = DataBlock(blocks=TextBlock.from_folder(path, is_lm=True), get_items=get_text_files, splitter=RandomSplitter(0.1, seed=42))
    dls = block.dataloaders(path, bs=32, seq_len=72)
    ratios = []
    for seed in range(seeds):
        f32,bf16 = (perplexity(dls, seed, half, n) for half in (False, True))
        ratios.append(bf16/f32)
        print(f'seed {seed}: float32 {f32:.3f}, bfloat16 {bf16:.3f}, ratio {bf16/f32:.5f}', flush=True)
    print(f'mean ratio {statistics.mean(ratios):.5f}, from {min(ratios):.5f} to {max(ratios):.5f}')
