"""Everything that a notebook needs: `from textlm.all import *`

Written by hand, name by name; the guard in `.ci/check_notebooks.py` fails when this list and the modules disagree."""

# What a notebook for fastai takes for granted: Python's own modules, torch's data classes, fastcore and fasttransform
import bz2, collections, concurrent, csv, enum, functools, glob, hashlib, inspect, io, itertools, json, math, mimetypes
import multiprocessing, numbers, operator, os, pickle, platform, random, re, shutil, string, sys, tarfile, tempfile, threading
import time, types, typing, urllib, warnings, zipfile
from collections import Counter, OrderedDict, defaultdict, namedtuple
from collections.abc import MutableMapping, MutableSequence
from concurrent.futures import as_completed
from contextlib import contextmanager, redirect_stdout
from copy import copy, deepcopy
from datetime import datetime
from enum import Enum, IntEnum
from functools import partial, reduce
from itertools import dropwhile, starmap, takewhile, zip_longest
from multiprocessing import Lock, Process, Queue, queues
from numbers import Number, Real
from operator import attrgetter, itemgetter, methodcaller
from pathlib import Path
from pdb import set_trace
from textwrap import TextWrapper
from types import LambdaType, SimpleNamespace
from typing import Any, Callable, TypeVar

import numpy as np
import torch
import torch.nn.functional as F
from fastcore.all import *
from fasttransform import *
from fasttransform.transform import dispatch
from numpy import array, ndarray
from torch import ByteTensor, DoubleTensor, FloatTensor, HalfTensor, LongTensor, Tensor, as_tensor, nn
from torch.nn import Mish
from torch.utils.data import (
    BatchSampler, IterableDataset, RandomSampler, Sampler, SequentialSampler, default_collate, default_convert, get_worker_info)

typedispatch = dispatch # its name until 2023
_handed_on = [o for o in globals() if not o.startswith('_')]

import importlib.util
from importlib.machinery import PathFinder
from types import ModuleType

from textlm.base.errors import FileError
from textlm.base.bars import progress_bar, master_bar
from textlm.base.files import (
    get_files, get_text_files, FileGetter, textlm_home, data_path, URLs, untar_data, fastai_cfg, fastai_path)
from textlm.text.rules import (
    UNK, PAD, BOS, EOS, FLD, TK_REP, TK_WREP, TK_UP, TK_MAJ, fix_html, replace_rep, replace_wrep, spec_add_spaces,
    rm_useless_spaces, replace_all_caps, replace_maj, lowercase, replace_space)
from textlm.text.tokenizers import (
    WordTokenizer, SubwordTokenizer, BaseTokenizer, SpacyTokenizer, SentencePieceTokenizer, TokenizeWithRules, tokenize1,
    eu_langs)
from textlm.text.ids import Tokens
from textlm.text.parallel import tokenize_texts, parallel_tokenize
from textlm.text.store import TokenStore, build_store, tokenize_files, tokenize_folder, fn_counter_pkl, fn_lengths_pkl
from textlm.text.tables import tokenize_df, tokenize_csv, load_tokenized_csv
from textlm.text.tokenize import TitledStr, Tokenizer
import textlm.text.stored # adds `Tokenizer.from_store`
from textlm.base.tensors import (
    TensorBase, TensorText, LMTensorText, TensorCategory, TensorMultiCategory, TensorFloat, default_device, to_device,
    to_cpu, to_detach, to_float, to_np, tensor, to_concat)
from textlm.base.nests import (
    item_find, find_bs, find_device, apply, to_half, nested_reorder, one_hot, one_hot_decode, logit, np_func)
from textlm.base.random import set_seed, no_random
from textlm.base.ranks import rank_distrib, num_distrib, distrib_barrier, get_model
from textlm.text.numericalize import make_vocab, Numericalize
from textlm.data.batches import fa_collate, fa_convert, ToTensor, batch_to_samples
from textlm.data.dataloader import SkipItemException, DataLoader
from textlm.data.tfmd_loader import TfmdDL, SortedDL, show_batch, show_results
from textlm.data.datasets import TfmdLists, Datasets, show_at
from textlm.data.loaders import test_set, DataLoaders
from textlm.data.splitters import (
    RandomSplitter, GrandparentSplitter, MaskSplitter, IndexSplitter, FuncSplitter, FileSplitter, ColSplitter,
    EndSplitter, RandomSubsetSplitter, TrainTestSplitter)
from textlm.data.labels import (
    parent_label, RegexLabeller, ItemGetter, AttrGetter, ColReader, CategoryMap, Category, MultiCategory, TitledFloat,
    TitledTuple, Categorize, MultiCategorize, OneHotEncode, EncodedMultiCategorize, RegressionSetup, get_c)
from textlm.data.titled import get_empty_df, show_title, display_df, TitledInt
from textlm.data.block import TransformBlock, CategoryBlock, MultiCategoryBlock, RegressionBlock, DataBlock
from textlm.data.stream import LMDataLoader, Chunks
from textlm.data.padding import pad_input, reverse_text, Pad_Input, pad_chunk, pad_input_chunk, Pad_Chunk, ReverseText
from textlm.data.text import TextBlock, get_text_vocab, text_columns, TextDataLoaders
from textlm.data.read import read_table
from textlm.models.dropout import dropout_mask, RNNDropout, WeightDropout, EmbeddingDropout
from textlm.fast.lstm import QuickLSTM
from textlm.models.awdlstm import (
    awd_lstm_lm_config, awd_lstm_clas_config, AWD_LSTM, awd_lstm_lm_split, awd_lstm_clas_split, register_arch, arch_meta)
from textlm.models.decoder import LazyLogits, LinearDecoder, SequentialRNN, get_language_model
from textlm.models.classifier import (
    SentenceEncoder, masked_concat_pool, LinBnDrop, sigmoid_range, SigmoidRange, PoolingLinearClassifier,
    get_text_classifier)
from textlm.models.weights import (
    load_model_text, read_checkpoint, clean_raw_keys, load_by_name, save_model, load_model, read_vocab_pickle,
    read_vocab, match_embeds, load_ignore_keys)
from textlm.models.layers import (
    Lambda, PartialLambda, sequential, Flatten, View, ResizeBatch, Cat, TimeDistributed, Debugger, trunc_normal_,
    Embedding, init_default, cond_init, apply_leaf, apply_init, requires_grad, has_children)
from textlm.train.losses import (
    chunked_cross_entropy, BaseLoss, CrossEntropyLossFlat, BCEWithLogitsLossFlat, BCELossFlat, MSELossFlat, L1LossFlat,
    LabelSmoothingCrossEntropy, LabelSmoothingCrossEntropyFlat, FocalLoss, FocalLossFlat, NoneReduce, loss_for)
from textlm.train.metrics import (
    Metric, AvgMetric, AvgLoss, AvgSmoothLoss, ValueMetric, mk_metric, flatten_check, accuracy, error_rate,
    top_k_accuracy, accuracy_multi, Perplexity, perplexity, LossMetric, LossMetrics, mse, mae, msle)
from textlm.train.scores import (
    rmse, exp_rmspe, ActivationType, AccumMetric, skm_to_fastai, Precision, Recall, F1Score, FBeta, Jaccard,
    BalancedAccuracy, CohenKappa, HammingLoss, MatthewsCorrCoef, RocAuc, RocAucBinary, APScoreBinary, BrierScore,
    PrecisionMulti, RecallMulti, F1ScoreMulti, FBetaMulti, JaccardMulti, HammingLossMulti, APScoreMulti, RocAucMulti,
    MatthewsCorrCoefMulti, BrierScoreMulti, R2Score, ExplainedVariance, PearsonCorrCoef, SpearmanCorrCoef)
from textlm.train.bleu import CorpusBLEUMetric
from textlm.train.search import optim_metric
from textlm.train.optimizer import (
    params, trainable_params, norm_bias_params, even_mults, pytorch_hp_map, detuplify_pg, set_item_pg, Optimizer, Adam,
    SGD)
from textlm.train.steps import (
    weight_decay, l2_reg, sgd_step, average_grad, average_sqr_grad, step_stat, debias, momentum_step, rms_prop_step,
    adam_step, radam_step, qhadam_step, larc_layer_lr, larc_step, lamb_step)
from textlm.train.optimizers import RMSProp, RAdam, QHAdam, Lamb, Larc, Lookahead, ranger
from textlm.train.wrapper import OptimWrapper
from textlm.train.callback import (
    event, CancelBatchException, CancelBackwardException, CancelStepException, CancelTrainException,
    CancelValidException, CancelEpochException, CancelFitException, Callback, before_batch_cb, SkipToEpoch)
from textlm.train.recorder import TrainEvalCallback, CastToTensor, Recorder, BnFreeze
from textlm.train.learner import Learner
from textlm.train.predict import GatherPredsCallback, FetchPredsCallback, MCDropoutCallback, CollectDataCallback
import textlm.train.saving # gives learners `save` and `load`
import textlm.train.loop # gives learners `show_training_loop`
import textlm.train.summary # gives learners `summary`
from textlm.train.schedule import (
    annealer, SchedLin, SchedCos, SchedNo, SchedExp, SchedPoly, combine_scheds, combined_cos, ParamScheduler)
from textlm.train.lr_find import LRFinder, valley, slide, minimum, steep, SuggestionMethod
from textlm.train.progress import ProgressCallback, CSVLogger, ShowGraphCallback
from textlm.train.precision import AMPMode, MixedPrecision, GradientClip, GradientAccumulation
from textlm.train.rnn import ModelResetter, RNNCallback, RNNRegularizer, rnn_cbs
from textlm.train.trackers import (
    TrackerCallback, SaveModelCallback, ReduceLROnPlateau, EarlyStoppingCallback, TerminateOnNaNCallback,
    ShortEpochCallback)
from textlm.ulmfit.learner import TextLearner, LMLearner, language_model_learner, text_classifier_learner
from textlm.ulmfit.generate import decode_spec_tokens, filter_logits, sample_next, generate_ids, penalize_repeats
from textlm.ulmfit.container import artifact_info
from textlm.ulmfit.ensemble import Ensemble
from textlm.ulmfit.artifact import load_learner
from textlm.ulmfit.corpus import FolderCorpus, CSVCorpus, open_corpus
from textlm.ulmfit.recipe import ulmfit, main_ulmfit
from textlm.ulmfit.predict import predict_texts, predict_table, main_predict
from textlm.ulmfit.inspect import inspect_file, main_inspect
from textlm.ulmfit.training import fit_gradually
from textlm.ulmfit.baseline import fit_bag
from textlm.ulmfit.calibrate import calibrate, expected_calibration_error, plot_reliability
from textlm.ulmfit.compare import compare
from textlm.ulmfit.report import bits_per_byte, write_report
from textlm.ulmfit.pretrain import pretrain, main_pretrain
from textlm.ulmfit.pretrained import find_pretrained
from textlm.ulmfit.attribution import Attribution
from textlm.ulmfit.interpret import Interpretation, ClassificationInterpretation
from textlm.base.doc import doc
from textlm.models.module import Module, ParameterModule, flatten_model, one_param
from textlm.train.activations import ActivationStats
from textlm.train.hooks import Hook, Hooks, hook_output, hook_outputs, HookCallback
from textlm.data.draws import WeightedDL, PartialDL, SortedWeightedDL, SortedPartialDL
from textlm.text.clean import clean_html, guard_specials, replace_wreps, mark_caps, clean_proc_rules
from textlm.train.loggers import (
    RunLogger, TensorBoardCallback, WandbCallback, MLflowCallback, TrackioCallback, projector_word_embeddings)
from textlm.models.qrnn import forget_mult, QRNNLayer, QRNN, AWD_QRNN, awd_qrnn_lm_config, awd_qrnn_clas_config
from textlm.ulmfit.beam import beam_ids
from textlm.train.checkpoint import CheckpointCallback
from textlm.train.one_class import OneClassWarning
from textlm.data.pictures import length_stats, coverage_stats
from textlm.ulmfit.words import plot_words
import textlm.ulmfit.next_words # gives language models `next_words`

def _lazy(name):
    """Module `name`, loaded when it is first used; None where it is not installed

    pandas and matplotlib are 0.45 s of an import of 1.35 s."""
    if name in sys.modules: return sys.modules[name]
    parent,_,child = name.rpartition('.')
    package = _lazy(parent) if parent else None
    if parent and package is None: return None
    where = ModuleType.__getattribute__(package, '__spec__').submodule_search_locations if parent else None # does not load it
    spec = PathFinder.find_spec(name, where)
    if spec is None: return None
    loader = importlib.util.LazyLoader(spec.loader)
    spec.loader = loader
    sys.modules[name] = module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    if parent: setattr(package, child, module) # as `import` does
    return module

pd,requests = _lazy('pandas'),_lazy('requests')
matplotlib,plt = _lazy('matplotlib'),_lazy('matplotlib.pyplot')
textlm.base.doc.comments_in_help()

# Public in their modules, for those who build on them; not for every notebook
_not_in_all = {
    'Bag', 'CallbackHost', 'ChunkMerger', 'Documents', 'Estimate', 'FAKE', 'FilteredBase',
    'ForkLock', 'Interner', 'KeepBest', 'LazyDecoder', 'LiveDisplay', 'LoadReport', 'PathList',
    'PretrainedLM', 'RDrop', 'Ragged', 'Row', 'SAMPLE_SHA256', 'SeenLosses', 'SeenWeights',
    'Settings', 'SplitWithRules', 'Targets', 'TimeLeft', 'TokenMerger', 'ULMFiTClassifier',
    'ULMFiTRegressor', 'Unreadable', 'add_note', 'all_texts', 'amp_dtype', 'apart',
    'apply_rules', 'as_bools', 'as_groups', 'as_html_table', 'as_text', 'as_text_table',
    'as_texts', 'as_tokens', 'atomic_file', 'atomic_folder', 'bad_weights', 'balanced_weights',
    'begin_run', 'bootstrap_interval', 'build_sample', 'by_appearance', 'can_share', 'captions',
    'captured', 'case_notes', 'check_arrays', 'check_direction', 'check_fields', 'check_finite',
    'check_folder', 'check_manifest', 'check_shapes', 'check_starts', 'checks',
    'choose_settings', 'chunk_rows', 'clas_cbs', 'clas_learner', 'clear_run', 'column_name',
    'column_names', 'command_line', 'command_runs', 'comments_in_help', 'console',
    'corpus_stats', 'count_of', 'cpu_can_bf16', 'cpu_has_bf16', 'csv_errors', 'csv_settings',
    'csv_source', 'decode_text', 'decoding', 'divergence', 'divide', 'download_url',
    'draw_part', 'drop_weights', 'efforts', 'empty_lists', 'encode_docs', 'encode_many',
    'encode_prompt', 'encode_texts', 'encoding_hint', 'environment', 'epoch_rows', 'fast_addmm',
    'fast_linear', 'file_errors', 'find_arch', 'find_delim', 'find_sep', 'find_starts',
    'find_targets', 'find_tokenizers', 'fingerprint', 'fit_lm', 'fit_temperature',
    'format_time', 'frozen_costs', 'function_name', 'has_onednn', 'has_onednn_lstm',
    'how_to_go_on', 'html_bar', 'ignored_index', 'in_command', 'in_notebook',
    'integrated_gradients', 'is_backwards', 'is_blank', 'is_tokenized', 'item_rows', 'items_at',
    'join_texts', 'json_bytes', 'json_text', 'keep_packed', 'lacks_column',
    'lazy_cross_entropy', 'learn_pieces', 'learn_run_pieces', 'learner_attrs',
    'learner_settings', 'legendre_points', 'less_is_better', 'lm_learner', 'loss_count',
    'lost_classes', 'macs_per_second', 'map_store', 'mark_text', 'max_number_classes',
    'max_run', 'mcnemar', 'meanings', 'meant', 'mismatch', 'missing_cells', 'missing_lists',
    'missing_texts', 'model_config', 'most_confused', 'n_targets', 'name_some', 'never_found',
    'never_ids', 'new_axes', 'next_steps', 'no_column', 'no_file', 'no_gc', 'normalize_text',
    'note_progress', 'one_cell', 'openers', 'option', 'part_cycles', 'peek_seed', 'phase',
    'pick', 'pick_precision', 'plain', 'plot_confusion', 'plot_curves', 'plot_numbers',
    'plot_rates', 'precision_of', 'precisions', 'prepack', 'prepack_lstm', 'prepacked_lstm',
    'prepare_text', 'pretrain_sizes', 'pretrained_file', 'pretrained_tokenizer', 'progress',
    'public_names', 'published_folder', 'quicker_ways', 'random_state', 'read_csv', 'read_doc',
    'read_ids', 'read_json', 'read_members', 'read_pickle', 'read_pretrained', 'read_prompts',
    'read_state', 'read_text', 'read_texts', 'read_torch', 'reading', 'reads_backwards',
    'refined_gradients', 'register_rules', 'renumber', 'restore_folder', 'row_names',
    'rule_keys', 'rule_names', 'rules_from_names', 'run_pretraining', 'run_recipe',
    'sample_table', 'sample_texts', 'save_figure', 'scores', 'separates_words',
    'set_random_state', 'set_training_state', 'sha256_bytes', 'sha256_file', 'shared_copy',
    'show_result', 'show_table', 'sizes', 'spawn_seed', 'split_chunks', 'split_runs',
    'state_digest', 'step_macs', 'store_texts', 'stored_weights', 'stored_words', 'stored_zip',
    'table_counts', 'table_named', 'target_weights', 'tasks', 'temporarily', 'terms',
    'text_cells', 'text_column', 'text_key', 'text_list', 'text_span', 'text_windows',
    'time_in_words', 'tokenize_batches', 'tokenizer_config', 'tokenizer_from_config',
    'tokenizer_state', 'tokenizing_plan', 'train_corpus', 'training_state', 'training_work',
    'unescape', 'unpack', 'unpack_limits', 'unreduced', 'unshown', 'untie', 'used_terms',
    'valid_text', 'which_start', 'wilson', 'without_compiler', 'write_bytes', 'write_json',
    'write_members', 'write_review', 'write_state', 'write_text', 'written_kind'}

__all__ = [
    'FileError', 'show_batch', 'show_results',
    'pd', 'plt', 'matplotlib', 'requests',
    'progress_bar', 'master_bar', 'get_files', 'get_text_files', 'FileGetter', 'textlm_home', 'data_path', 'URLs', 'untar_data',
    'UNK', 'PAD', 'BOS', 'EOS', 'FLD', 'TK_REP', 'TK_WREP', 'TK_UP', 'TK_MAJ', 'fix_html', 'replace_rep', 'replace_wrep',
    'spec_add_spaces', 'rm_useless_spaces', 'replace_all_caps', 'replace_maj', 'lowercase', 'replace_space',
    'WordTokenizer', 'SubwordTokenizer', 'BaseTokenizer', 'SpacyTokenizer', 'SentencePieceTokenizer', 'TokenizeWithRules',
    'tokenize1',
    'Tokens', 'TokenStore', 'build_store',
    'tokenize_texts', 'parallel_tokenize', 'tokenize_df', 'tokenize_csv', 'load_tokenized_csv', 'tokenize_files',
    'tokenize_folder', 'TitledStr', 'Tokenizer',
    'TensorBase', 'TensorText', 'LMTensorText', 'TensorCategory', 'TensorMultiCategory', 'TensorFloat', 'default_device',
    'to_device', 'to_cpu', 'to_detach', 'to_float', 'to_np', 'tensor', 'to_concat', 'set_seed',
    'no_random', 'rank_distrib', 'num_distrib', 'distrib_barrier', 'get_model',
    'item_find', 'find_bs', 'find_device', 'apply', 'to_half', 'nested_reorder', 'one_hot', 'one_hot_decode', 'logit', 'np_func',
    'make_vocab', 'Numericalize',
    'fa_collate', 'fa_convert', 'batch_to_samples',
    'SkipItemException', 'DataLoader', 'TfmdDL', 'SortedDL',
    'TfmdLists', 'Datasets',
    'test_set', 'DataLoaders',
    'RandomSplitter', 'GrandparentSplitter', 'MaskSplitter', 'IndexSplitter', 'FuncSplitter', 'FileSplitter', 'ColSplitter',
    'EndSplitter', 'RandomSubsetSplitter', 'TrainTestSplitter', 'parent_label', 'RegexLabeller', 'ItemGetter', 'AttrGetter',
    'ColReader', 'CategoryMap', 'Category', 'MultiCategory', 'TitledFloat', 'TitledTuple', 'Categorize', 'MultiCategorize',
    'OneHotEncode', 'EncodedMultiCategorize', 'RegressionSetup', 'ToTensor', 'get_c',
    'get_empty_df', 'show_title', 'display_df', 'TitledInt',
    'TransformBlock', 'CategoryBlock', 'MultiCategoryBlock', 'RegressionBlock', 'DataBlock',
    'pad_input', 'reverse_text', 'LMDataLoader', 'Chunks', 'Pad_Input', 'pad_chunk', 'pad_input_chunk', 'Pad_Chunk',
    'ReverseText', 'TextBlock', 'get_text_vocab', 'text_columns', 'TextDataLoaders',
    'dropout_mask', 'RNNDropout', 'WeightDropout', 'EmbeddingDropout',
    'QuickLSTM',
    'awd_lstm_lm_config', 'awd_lstm_clas_config', 'AWD_LSTM', 'awd_lstm_lm_split', 'awd_lstm_clas_split', 'register_arch',
    'arch_meta',
    'LazyLogits', 'LinearDecoder', 'SequentialRNN', 'SentenceEncoder', 'masked_concat_pool', 'LinBnDrop', 'sigmoid_range',
    'SigmoidRange', 'PoolingLinearClassifier', 'get_language_model', 'get_text_classifier',
    'Lambda', 'PartialLambda', 'sequential', 'Flatten', 'View', 'ResizeBatch', 'Cat', 'TimeDistributed', 'Debugger',
    'trunc_normal_', 'Embedding', 'init_default', 'cond_init', 'apply_leaf', 'apply_init', 'requires_grad', 'has_children',
    'load_model_text', 'read_checkpoint', 'clean_raw_keys', 'load_by_name', 'save_model', 'load_model', 'read_vocab_pickle',
    'read_vocab', 'match_embeds',
    'chunked_cross_entropy', 'BaseLoss', 'CrossEntropyLossFlat', 'BCEWithLogitsLossFlat', 'BCELossFlat', 'MSELossFlat',
    'L1LossFlat', 'LabelSmoothingCrossEntropy', 'LabelSmoothingCrossEntropyFlat', 'FocalLoss', 'FocalLossFlat', 'NoneReduce',
    'loss_for',
    'rmse', 'exp_rmspe', 'Metric', 'AvgMetric', 'AvgLoss', 'AvgSmoothLoss', 'ValueMetric', 'mk_metric', 'flatten_check', 'accuracy',
    'error_rate', 'top_k_accuracy', 'accuracy_multi', 'Perplexity', 'perplexity', 'LossMetric', 'LossMetrics', 'ActivationType', 'AccumMetric',
    'skm_to_fastai', 'mse', 'mae', 'msle', 'R2Score', 'ExplainedVariance', 'PearsonCorrCoef', 'SpearmanCorrCoef',
    'Precision', 'Recall', 'F1Score', 'FBeta', 'Jaccard', 'BalancedAccuracy', 'CohenKappa', 'HammingLoss',
    'MatthewsCorrCoef', 'RocAuc', 'RocAucBinary', 'APScoreBinary', 'PrecisionMulti', 'RecallMulti', 'F1ScoreMulti',
    'FBetaMulti', 'JaccardMulti', 'HammingLossMulti', 'APScoreMulti', 'RocAucMulti', 'MatthewsCorrCoefMulti', 'BrierScore',
    'BrierScoreMulti', 'CorpusBLEUMetric', 'optim_metric',
    'params', 'trainable_params', 'norm_bias_params', 'even_mults', 'pytorch_hp_map', 'detuplify_pg', 'set_item_pg',
    'Optimizer', 'Adam', 'SGD',
    'weight_decay', 'l2_reg', 'sgd_step', 'average_grad', 'average_sqr_grad', 'step_stat', 'debias', 'momentum_step',
    'rms_prop_step', 'adam_step', 'radam_step', 'qhadam_step', 'larc_layer_lr', 'larc_step', 'lamb_step',
    'RMSProp', 'RAdam', 'QHAdam', 'Lamb', 'Larc', 'Lookahead', 'ranger', 'OptimWrapper',
    'event', 'CancelBatchException', 'CancelBackwardException', 'CancelStepException', 'CancelTrainException',
    'CancelValidException', 'CancelEpochException', 'CancelFitException', 'Callback', 'TrainEvalCallback', 'CastToTensor',
    'Recorder', 'before_batch_cb', 'SkipToEpoch',
    'Learner',
    'GatherPredsCallback', 'FetchPredsCallback',
    'annealer', 'SchedLin', 'SchedCos', 'SchedNo', 'SchedExp', 'SchedPoly', 'combine_scheds', 'combined_cos',
    'ParamScheduler', 'LRFinder', 'valley', 'slide', 'minimum', 'steep', 'SuggestionMethod',
    'ProgressCallback', 'CSVLogger', 'ShowGraphCallback', 'AMPMode', 'MixedPrecision', 'GradientClip',
    'GradientAccumulation', 'ModelResetter', 'RNNCallback', 'RNNRegularizer', 'rnn_cbs', 'MCDropoutCallback',
    'TrackerCallback', 'SaveModelCallback', 'ReduceLROnPlateau', 'EarlyStoppingCallback', 'TerminateOnNaNCallback',
    'ShortEpochCallback',
    'TextLearner', 'LMLearner', 'language_model_learner', 'text_classifier_learner',
    'decode_spec_tokens', 'filter_logits', 'sample_next', 'generate_ids',
    'Ensemble', 'artifact_info', 'load_learner',
    'read_table', 'FolderCorpus', 'CSVCorpus', 'open_corpus',
    'fit_gradually', 'ulmfit', 'predict_texts', 'predict_table', 'main_ulmfit', 'main_predict',
    'fit_bag', 'compare', 'calibrate', 'expected_calibration_error', 'plot_reliability', 'bits_per_byte', 'write_report',
    'find_pretrained', 'pretrain', 'main_pretrain', 'inspect_file', 'main_inspect',
    'Interpretation', 'ClassificationInterpretation', 'Attribution',
    'doc', 'show_at', 'Module', 'ParameterModule', 'flatten_model', 'one_param', 'BnFreeze', 'CollectDataCallback',
    'Hook', 'Hooks', 'hook_output', 'hook_outputs', 'HookCallback', 'ActivationStats',
    'clean_html', 'guard_specials', 'replace_wreps', 'mark_caps', 'clean_proc_rules', 'fastai_cfg', 'fastai_path',
    'eu_langs', 'fn_counter_pkl', 'fn_lengths_pkl', 'WeightedDL', 'PartialDL', 'SortedWeightedDL', 'SortedPartialDL',
    'RunLogger', 'TensorBoardCallback', 'WandbCallback', 'MLflowCallback', 'TrackioCallback',
    'projector_word_embeddings',
    'forget_mult', 'QRNNLayer', 'QRNN', 'AWD_QRNN', 'awd_qrnn_lm_config', 'awd_qrnn_clas_config', 'load_ignore_keys',
    'penalize_repeats', 'beam_ids',
    'CheckpointCallback', 'OneClassWarning',
    'length_stats', 'coverage_stats', 'plot_words']

__all__ += _handed_on
