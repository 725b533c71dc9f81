#pragma once

// One update of a parameter of n numbers, in place and in one pass. The pointers are to float or to double, as the name says.
//
// Nothing is contracted (a·b + c is rounded twice): a training gives the same bits whatever the processor.

/// How SGD changes a parameter: see SGD.swift.
struct ck_sgd {
  double rate, momentum, fresh, decay, sign;
  _Bool nesterov, is_first;
};

/// How Adam changes a parameter: see Adam.swift. `shrink` multiplies the parameter first.
struct ck_adam {
  double rate, root, eps, new1, beta2, new2, decay, sign, shrink;
  _Bool amsgrad;
};

/// `memory` holds the momentum, n numbers; it is not looked at when there is none.
void ck_sgd_f32(long n, struct ck_sgd rule, void *_Nonnull parameter, const void *_Nonnull gradient, void *_Nonnull memory);
void ck_sgd_f64(long n, struct ck_sgd rule, void *_Nonnull parameter, const void *_Nonnull gradient, void *_Nonnull memory);

/// `memory` holds the running mean, the running mean of squares, and with AMSGrad the largest of these: n numbers each.
void ck_adam_f32(long n, struct ck_adam rule, void *_Nonnull parameter, const void *_Nonnull gradient, void *_Nonnull memory);
void ck_adam_f64(long n, struct ck_adam rule, void *_Nonnull parameter, const void *_Nonnull gradient, void *_Nonnull memory);
