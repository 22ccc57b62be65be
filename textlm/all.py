"""Everything that a notebook needs: `from textlm.all import *`

Written by hand, name by name; the guard in `.ci/check_notebooks.py` fails when this list and the modules disagree."""

import importlib.util, math, random, re, sys
from collections import Counter
from functools import partial
from importlib.machinery import PathFinder
from pathlib import Path
from types import ModuleType

import numpy as np
import torch
import torch.nn.functional as F
from fastcore.basics import defaults, first, ifnone, patch, store_attr
from fastcore.foundation import L, coll_repr
from fastcore.meta import delegates
from fasttransform import DisplayedTransform, ItemTransform, Pipeline, Transform
from torch import nn

from textlm.base.files import get_files, get_text_files, FileGetter, textlm_home, data_path, URLs, untar_data
from textlm.text.rules import (
    UNK, PAD, BOS, EOS, FLD, TK_REP, TK_WREP, TK_UP, TK_MAJ, fix_html, replace_rep, replace_wrep, spec_add_spaces,
    rm_useless_spaces, replace_all_caps, replace_maj, lowercase, replace_space)
from textlm.text.tokenizers import (
    WordTokenizer, SubwordTokenizer, BaseTokenizer, SpacyTokenizer, SentencePieceTokenizer, TokenizeWithRules, tokenize1)
from textlm.text.ids import Tokens
from textlm.text.parallel import tokenize_texts, parallel_tokenize
from textlm.text.store import TokenStore, build_store, tokenize_files, tokenize_folder
from textlm.text.tables import tokenize_df, tokenize_csv, load_tokenized_csv
from textlm.text.tokenize import TitledStr, Tokenizer
from textlm.base.tensors import (
    TensorBase, TensorText, LMTensorText, TensorCategory, TensorMultiCategory, TensorFloat, default_device, to_device,
    to_cpu, to_detach, to_float, to_np, tensor, to_concat)
from textlm.base.random import set_seed, no_random
from textlm.base.ranks import rank_distrib, num_distrib, distrib_barrier, get_model
from textlm.text.numericalize import make_vocab, Numericalize
from textlm.data.batches import fa_collate, fa_convert, ToTensor, batch_to_samples
from textlm.data.dataloader import SkipItemException, DataLoader, TfmdDL, SortedDL
from textlm.data.datasets import TfmdLists, Datasets
from textlm.data.loaders import test_set, DataLoaders
from textlm.data.splitters import (
    RandomSplitter, GrandparentSplitter, MaskSplitter, IndexSplitter, FuncSplitter, FileSplitter, ColSplitter,
    EndSplitter, RandomSubsetSplitter, TrainTestSplitter)
from textlm.data.labels import (
    parent_label, RegexLabeller, ItemGetter, AttrGetter, ColReader, CategoryMap, Category, MultiCategory, TitledFloat,
    TitledTuple, Categorize, MultiCategorize, OneHotEncode, EncodedMultiCategorize, RegressionSetup, get_c)
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
from textlm.models.qrnn import (
    forget_mult, QRNNLayer, QRNN, AWD_QRNN, awd_qrnn_lm_config, awd_qrnn_clas_config)
from textlm.models.weights import (
    load_model_text, load_ignore_keys, read_checkpoint, clean_raw_keys, load_by_name, save_model, load_model, read_vocab_pickle,
    read_vocab, match_embeds)
from textlm.train.losses import (
    chunked_cross_entropy, BaseLoss, CrossEntropyLossFlat, BCEWithLogitsLossFlat, MSELossFlat, L1LossFlat,
    LabelSmoothingCrossEntropyFlat, FocalLoss, FocalLossFlat, loss_for)
from textlm.train.metrics import (
    Metric, AvgMetric, AvgLoss, AvgSmoothLoss, ValueMetric, mk_metric, accuracy, error_rate, top_k_accuracy,
    accuracy_multi, Perplexity, LossMetric, mse, mae, msle)
from textlm.train.scores import (
    rmse, exp_rmspe, ActivationType, AccumMetric, skm_to_fastai, Precision, Recall, F1Score, FBeta, Jaccard,
    BalancedAccuracy, CohenKappa, HammingLoss, MatthewsCorrCoef, RocAuc, RocAucBinary, APScoreBinary, PrecisionMulti,
    RecallMulti, F1ScoreMulti, FBetaMulti, JaccardMulti, HammingLossMulti, APScoreMulti, RocAucMulti, R2Score,
    ExplainedVariance, PearsonCorrCoef, SpearmanCorrCoef)
from textlm.train.optimizer import params, trainable_params, norm_bias_params, even_mults, Optimizer, Adam, SGD
from textlm.train.optimizers import RMSProp, RAdam, Lamb, Lookahead, ranger, OptimWrapper
from textlm.train.callback import (
    event, CancelBatchException, CancelBackwardException, CancelStepException, CancelTrainException,
    CancelValidException, CancelEpochException, CancelFitException, Callback, before_batch_cb, SkipToEpoch)
from textlm.train.recorder import TrainEvalCallback, CastToTensor, Recorder
from textlm.train.learner import Learner
from textlm.train.predict import GatherPredsCallback, FetchPredsCallback, MCDropoutCallback
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
from textlm.ulmfit.generate import (
    decode_spec_tokens, filter_logits, penalize_repeats, sample_next, generate_ids)
from textlm.ulmfit.beam import beam_ids
from textlm.ulmfit.container import artifact_info
from textlm.ulmfit.ensemble import Ensemble
from textlm.ulmfit.artifact import load_learner
from textlm.ulmfit.corpus import FolderCorpus, CSVCorpus, open_corpus
from textlm.ulmfit.recipe import ulmfit, main_ulmfit
from textlm.ulmfit.predict import predict_texts, main_predict
from textlm.ulmfit.training import fit_gradually
from textlm.ulmfit.baseline import fit_bag
from textlm.ulmfit.calibrate import calibrate, expected_calibration_error, plot_reliability
from textlm.ulmfit.compare import compare
from textlm.ulmfit.report import bits_per_byte, write_report
from textlm.ulmfit.pretrain import pretrain, main_pretrain
from textlm.ulmfit.pretrained import find_pretrained

def _lazy(name):
    "Module `name`, loaded when it is first used: pandas and matplotlib are 0.45 s of an import of 1.35 s"
    if name in sys.modules: return sys.modules[name]
    parent,_,child = name.rpartition('.')
    package = _lazy(parent) if parent else None
    where = ModuleType.__getattribute__(package, '__spec__').submodule_search_locations if parent else None # does not load it
    spec = PathFinder.find_spec(name, where)
    loader = importlib.util.LazyLoader(spec.loader)
    spec.loader = loader
    sys.modules[name] = module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    if parent: setattr(package, child, module) # as `import` does
    return module

pd,plt = _lazy('pandas'),_lazy('matplotlib.pyplot')

# Public in their modules, for those who build on them; not for every notebook
_not_in_all = {
    'Bag', 'CallbackHost', 'ChunkMerger', 'Documents', 'Estimate', 'FAKE', 'FilteredBase',
    'Interner', 'KeepBest', 'LazyDecoder', 'LoadReport', 'PathList', 'PretrainedLM', 'RDrop',
    'Ragged', 'Row', 'SAMPLE_SHA256', 'Settings', 'SplitWithRules', 'Targets', 'TokenMerger',
    'add_note', 'amp_dtype', 'apply_rules', 'as_bools', 'as_html_table', 'as_text_table',
    'as_tokens', 'atomic_file', 'atomic_folder', 'balanced_weights', 'bootstrap_interval',
    'build_sample', 'by_appearance', 'case_notes', 'checks', 'choose_settings', 'chunk_rows',
    'clas_cbs', 'clas_learner', 'column_name', 'column_names', 'console', 'corpus_stats',
    'count_of', 'cpu_can_bf16', 'cpu_has_bf16', 'csv_settings', 'decode_text', 'decoding',
    'divergence', 'divide', 'download_url', 'draw_part', 'drop_weights', 'efforts',
    'encode_docs', 'encode_many', 'encode_texts', 'environment', 'epoch_rows', 'fast_addmm',
    'fast_linear', 'find_arch', 'find_sep', 'find_targets', 'fingerprint', 'fit_lm',
    'fit_temperature', 'flatten_check', 'format_time', 'function_name', 'has_onednn',
    'has_onednn_lstm', 'ignored_index', 'in_notebook', 'is_backwards', 'is_blank',
    'is_tokenized', 'item_rows', 'items_at', 'join_texts', 'json_bytes', 'lazy_cross_entropy',
    'learner_attrs', 'less_is_better', 'lm_learner', 'loss_count', 'lost_classes',
    'macs_per_second', 'mark_text', 'max_number_classes', 'mcnemar', 'mismatch', 'model_config',
    'most_confused', 'n_targets', 'name_some', 'no_column', 'normalize_text', 'pick', 'plain',
    'plot_confusion', 'plot_curves', 'plot_numbers', 'plot_rates', 'prepack', 'prepack_lstm',
    'prepacked_lstm', 'prepare_text', 'pretrain_sizes', 'pretrained_file', 'progress',
    'published_folder', 'read_csv', 'read_doc', 'read_json', 'read_members', 'read_pretrained',
    'read_text', 'renumber', 'row_names', 'rule_keys', 'rule_names', 'rules_from_names',
    'sample_table', 'sample_texts', 'save_figure', 'scores', 'sha256_bytes', 'sha256_file',
    'share', 'show_table', 'sizes', 'spawn_seed', 'split_chunks', 'store_texts',
    'stored_weights', 'table_counts', 'target_weights', 'tasks', 'temporarily', 'text_cells',
    'text_column', 'text_key', 'text_list', 'text_span', 'text_windows', 'tokenize_batches',
    'tokenizer_config', 'tokenizer_from_config', 'tokenizing_plan', 'training_work', 'unpack',
    'untie', 'wilson', 'without_compiler', 'write_bytes', 'write_json', 'write_members',
    'write_review', 'write_text',
    'encode_prompt', 'never_ids', 'precision_of', 'read_ids', 'read_prompts', 'reading', 'shared_copy'}

__all__ = [
    'L', 'Path', 'Counter', 'F', 'coll_repr', 'defaults', 'first', 'ifnone', 'math', 'nn', 'np', 'partial', 'patch', 'pd',
    'plt', 'random', 're', 'torch', 'Transform', 'Pipeline', 'ItemTransform', 'DisplayedTransform', 'delegates', 'store_attr',
    'get_files', 'get_text_files', 'FileGetter', 'textlm_home', 'data_path', 'URLs', 'untar_data',
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
    'make_vocab', 'Numericalize',
    'fa_collate', 'fa_convert', 'batch_to_samples',
    'SkipItemException', 'DataLoader', 'TfmdDL', 'SortedDL',
    'TfmdLists', 'Datasets',
    'test_set', 'DataLoaders',
    'RandomSplitter', 'GrandparentSplitter', 'MaskSplitter', 'IndexSplitter', 'FuncSplitter', 'FileSplitter', 'ColSplitter',
    'EndSplitter', 'RandomSubsetSplitter', 'TrainTestSplitter', 'parent_label', 'RegexLabeller', 'ItemGetter', 'AttrGetter',
    'ColReader', 'CategoryMap', 'Category', 'MultiCategory', 'TitledFloat', 'TitledTuple', 'Categorize', 'MultiCategorize',
    'OneHotEncode', 'EncodedMultiCategorize', 'RegressionSetup', 'ToTensor', 'get_c',
    'TransformBlock', 'CategoryBlock', 'MultiCategoryBlock', 'RegressionBlock', 'DataBlock',
    'pad_input', 'reverse_text', 'LMDataLoader', 'Chunks', 'Pad_Input', 'pad_chunk', 'pad_input_chunk', 'Pad_Chunk',
    'ReverseText', 'TextBlock', 'get_text_vocab', 'text_columns', 'TextDataLoaders',
    'dropout_mask', 'RNNDropout', 'WeightDropout', 'EmbeddingDropout',
    'QuickLSTM',
    'awd_lstm_lm_config', 'awd_lstm_clas_config', 'AWD_LSTM', 'awd_lstm_lm_split', 'awd_lstm_clas_split', 'register_arch',
    'arch_meta',
    'LazyLogits', 'LinearDecoder', 'SequentialRNN', 'SentenceEncoder', 'masked_concat_pool', 'LinBnDrop', 'sigmoid_range',
    'SigmoidRange', 'PoolingLinearClassifier', 'get_language_model', 'get_text_classifier',
    'forget_mult', 'QRNNLayer', 'QRNN', 'AWD_QRNN', 'awd_qrnn_lm_config', 'awd_qrnn_clas_config',
    'load_model_text', 'load_ignore_keys', 'read_checkpoint', 'clean_raw_keys', 'load_by_name', 'save_model', 'load_model', 'read_vocab_pickle',
    'read_vocab', 'match_embeds',
    'chunked_cross_entropy', 'BaseLoss', 'CrossEntropyLossFlat', 'BCEWithLogitsLossFlat', 'MSELossFlat', 'L1LossFlat',
    'LabelSmoothingCrossEntropyFlat', 'FocalLoss', 'FocalLossFlat', 'loss_for',
    'rmse', 'exp_rmspe', 'Metric', 'AvgMetric', 'AvgLoss', 'AvgSmoothLoss', 'ValueMetric', 'mk_metric', 'accuracy',
    'error_rate', 'top_k_accuracy', 'accuracy_multi', 'Perplexity', 'LossMetric', 'ActivationType', 'AccumMetric',
    'skm_to_fastai', 'mse', 'mae', 'msle', 'R2Score', 'ExplainedVariance', 'PearsonCorrCoef', 'SpearmanCorrCoef',
    'Precision', 'Recall', 'F1Score', 'FBeta', 'Jaccard', 'BalancedAccuracy', 'CohenKappa', 'HammingLoss',
    'MatthewsCorrCoef', 'RocAuc', 'RocAucBinary', 'APScoreBinary', 'PrecisionMulti', 'RecallMulti', 'F1ScoreMulti',
    'FBetaMulti', 'JaccardMulti', 'HammingLossMulti', 'APScoreMulti', 'RocAucMulti',
    'params', 'trainable_params', 'norm_bias_params', 'even_mults', 'Optimizer', 'Adam', 'SGD',
    'RMSProp', 'RAdam', 'Lamb', 'Lookahead', 'ranger', 'OptimWrapper',
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
    'decode_spec_tokens', 'filter_logits', 'penalize_repeats', 'sample_next', 'generate_ids', 'beam_ids',
    'Ensemble', 'artifact_info', 'load_learner',
    'read_table', 'FolderCorpus', 'CSVCorpus', 'open_corpus',
    'fit_gradually', 'ulmfit', 'predict_texts', 'main_ulmfit', 'main_predict',
    'fit_bag', 'compare', 'calibrate', 'expected_calibration_error', 'plot_reliability', 'bits_per_byte', 'write_report',
    'find_pretrained', 'pretrain', 'main_pretrain']
