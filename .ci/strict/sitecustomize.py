"""Found by Python at its start where .ci/run's tests put this folder on PYTHONPATH: a warning about old or doubtful code
that textlm sets off is an error. What textlm itself warns its users of, a UserWarning, is tested where it is said."""
import warnings

for kind in (DeprecationWarning, PendingDeprecationWarning, FutureWarning, RuntimeWarning, SyntaxWarning, EncodingWarning):
    warnings.filterwarnings('error', category=kind, module=r'textlm(\.|$)')
