#pragma once
#include <stdbool.h>

/// h' = tanh(sum), max(0, sum), or the gates of a gated recurrent unit or of long short-term memory, in PyTorch's order.
typedef enum { ck_rnn_tanh, ck_rnn_relu, ck_gru, ck_lstm } ck_recurrent_kind;

/// A recurrent layer in one direction: `steps` steps of `batch` states of `hidden` numbers.
typedef struct {
  ck_recurrent_kind kind;
  long steps, batch, hidden;
  /// Whether the first step is the last element of the sequence.
  bool isReversed;
} ck_recurrence;

// A whole sequence, for samples from ..< to of the batch; samples do not depend on each other. All arrays are row-major and hold the whole
// batch, [batch, ·] or [steps, batch, ·]; gates lie side by side (gates·hidden). The pointers are to float or to double, as the name says.
//
// `gi` is what the input contributes to the gates, `weight` the state's weight [gates·hidden, hidden], `first` the state before the first step.
// Sets `states`; `cells` (LSTM); and `kept`, which the derivative needs: GRU r, z, n and the state's part of n (4·hidden), LSTM the gates and
// tanh of the cell (5·hidden). `room` [batch, 2·gates·hidden + hidden] is to work in.
//
// `backward` gets the gradients `g` of all states. It sets those of the input's and of the state's contribution, `dgi` and `dgh` (for GRU only
// are they different arrays), and `dh`, which is 0 before, to that of `first`. `dcell` is that of the last cell, and becomes that of the
// first.
#define CK_RECURRENT(suffix) \
  void ck_recurrent_##suffix(ck_recurrence r, long from, long to, const void *_Nonnull gi, const void *_Nonnull weight, \
                             const void *_Nullable bias, const void *_Nonnull first, const void *_Nullable firstCell, void *_Nonnull room, \
                             void *_Nonnull states, void *_Nullable cells, void *_Nonnull kept); \
  void ck_recurrent_backward_##suffix(ck_recurrence r, long from, long to, const void *_Nonnull g, const void *_Nonnull weight, \
                                      const void *_Nonnull first, const void *_Nullable firstCell, const void *_Nonnull states, \
                                      const void *_Nullable cells, const void *_Nonnull kept, void *_Nonnull dh, void *_Nullable dcell, \
                                      void *_Nonnull dgi, void *_Nonnull dgh);

CK_RECURRENT(f32)
CK_RECURRENT(f64)
#undef CK_RECURRENT
