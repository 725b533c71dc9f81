#pragma once

// One step of recurrent layers, for a batch of n states of h numbers: what happens after the two matrix products. `gi` and `gh` are
// what input and state contribute to the gates, row-major. The pointers are to float or to double, as the name says.
//
// `backward` steps get dh, the gradient of the new state. They set dgi and dgh, and add to dprevious what reaches the old state other
// than through the product.

#define CK_RECURRENT(suffix) \
  /* h' = tanh(gi + gh), or max(0, gi + gh). */ \
  void ck_rnn_step_##suffix(long n, long h, bool relu, const void *_Nonnull gi, const void *_Nonnull gh, void *_Nonnull state); \
  void ck_rnn_step_backward_##suffix(long n, long h, bool relu, const void *_Nonnull state, const void *_Nonnull dh, void *_Nonnull dg); \
  /* Gates r, z, n (n × 3h): r = σ(·), z = σ(·), n = tanh(gi + r·gh), h' = (1 − z)·n + z·h. Keeps r, z, n and gh's part of n (n × 4h). */ \
  void ck_gru_step_##suffix(long n, long h, const void *_Nonnull gi, const void *_Nonnull gh, const void *_Nonnull previous, \
                            void *_Nonnull state, void *_Nonnull kept); \
  void ck_gru_step_backward_##suffix(long n, long h, const void *_Nonnull kept, const void *_Nonnull previous, \
                                     const void *_Nonnull dh, void *_Nonnull dgi, void *_Nonnull dgh, void *_Nonnull dprevious); \
  /* Gates i, f, g, o (n × 4h): c' = σ(f)·c + σ(i)·tanh(g), h' = σ(o)·tanh(c'). Keeps the four gates and tanh c' (n × 5h). */ \
  void ck_lstm_step_##suffix(long n, long h, const void *_Nonnull gi, const void *_Nonnull gh, const void *_Nonnull previousCell, \
                             void *_Nonnull state, void *_Nonnull cell, void *_Nonnull kept); \
  /* dc is the gradient of the new cell, and becomes that of the old one. */ \
  void ck_lstm_step_backward_##suffix(long n, long h, const void *_Nonnull kept, const void *_Nonnull previousCell, \
                                      const void *_Nonnull dh, void *_Nonnull dc, void *_Nonnull dg);

CK_RECURRENT(f32)
CK_RECURRENT(f64)
#undef CK_RECURRENT
