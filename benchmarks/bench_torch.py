#!/usr/bin/env python3
"""bench_torch.py - PyTorch (and some NumPy) baselines; prints one JSON object.

  bench_torch.py --threads 1            all torch and NumPy workloads; "seconds" holds one number each
                                        (the median), "min" the minimum of the same runs
  bench_torch.py --threads 1 --only mlp,gru
  bench_torch.py --once mlp             one training run only (to time the whole process from outside)
  bench_torch.py --process --threads 1  process totals: runs itself with --once, wall time, median of 7
  bench_torch.py --growth --threads 1    how cost grows with elements, batch, depth, recorded operations

Method: 3 warm-up calls; then at least 11 repetitions, each of as many calls as take ~30 ms; seconds per call.
Garbage collection is off while timing. float32 throughout.

Workloads
  mlp_*       64-128-64-10, ReLU, cross entropy, 1200 samples, batch 100, 5 epochs = 60 updates, the whole loop
              (shuffling, batching, zero_grad, forward, backward, step; a fresh model each time, built in the loop)
  cnn_update  conv 1->16 3x3 pad 1, ReLU, conv 16->32 3x3 pad 1, ReLU, linear 2048->10, batch 100, SGD: one update
  gru_step    embedding 65x128, GRU 128->128, linear 128->65, seq 64, batch 32: forward, loss, backward, clip_grad_norm_(1.0)
  matmul_N    N x N times N x N
  *_1m        1,000,000 elements (1000 x 1000 for softmax, layer_norm, batch_norm); _fb is forward and backward
  add4_*      add of two 4-element tensors: no_grad, with a graph recorded, and with backward
"""
import argparse, gc, json, os, statistics as st, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
ap = argparse.ArgumentParser()
ap.add_argument("--threads", type=int, default=1)
ap.add_argument("--reps", type=int, default=11)
ap.add_argument("--only", default="")
ap.add_argument("--once", default="")
ap.add_argument("--process", action="store_true")
ap.add_argument("--growth", action="store_true")
ap.add_argument("--no-numpy", action="store_true")
a = ap.parse_args()
for v in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[v] = str(a.threads)

RES, MIN = {}, {}


def bench(name, fn, target=0.03, reps=None, warm=3):
    if a.only and not any(name.startswith(p) or p in name for p in a.only.split(",")):
        return
    for _ in range(warm):
        fn()
    t = time.perf_counter(); fn(); dt = time.perf_counter() - t
    k = max(1, int(target / max(dt, 1e-9)))
    ts = []
    gc.collect(); gc.disable()
    for _ in range(reps or a.reps):
        t = time.perf_counter()
        for _ in range(k):
            fn()
        ts.append((time.perf_counter() - t) / k)
    gc.enable()
    RES[name], MIN[name] = float(f"{st.median(ts):.4g}"), float(f"{min(ts):.4g}")


def digits():
    import numpy as np
    d = np.loadtxt(os.path.join(HERE, "..", "Sources", "Datasets", "Resources", "digits.csv"), delimiter=",", skiprows=1, dtype=np.float32)
    return d[:, :64] / 16, d[:, 64].astype("int64")


def emit(extra=None):
    out = {"threads": a.threads, "reps": a.reps}
    out.update(extra or {})
    out["seconds"], out["min"] = RES, MIN
    print(json.dumps(out, indent=1))


# ------------------------------------------------------------------ PyTorch
def torch_mlp(kind, X, Y, epochs=5):
    import torch
    nn, F = torch.nn, torch.nn.functional
    torch.manual_seed(0)
    norm = {"plain": None, "bn": nn.BatchNorm1d, "ln": nn.LayerNorm}[kind]
    L = []
    for i, o in ((64, 128), (128, 64)):
        L.append(nn.Linear(i, o))
        if norm:
            L.append(norm(o))
        L.append(nn.ReLU())
    m = nn.Sequential(*L, nn.Linear(64, 10))
    opt = torch.optim.SGD(m.parameters(), lr=0.1) if kind == "plain" else torch.optim.Adam(m.parameters(), lr=1e-3)
    for _ in range(epochs):
        p = torch.randperm(1200)
        for i in range(0, 1200, 100):
            b = p[i:i + 100]
            opt.zero_grad()
            loss = F.cross_entropy(m(X[b]), Y[b])
            loss.backward()
            opt.step()
    return m


def run_torch():
    import torch
    torch.set_num_threads(a.threads)
    nn, F = torch.nn, torch.nn.functional
    x, y = digits()
    X, Y = torch.from_numpy(x[:1200]), torch.from_numpy(y[:1200])
    XT, YT = torch.from_numpy(x[1200:]), torch.from_numpy(y[1200:])
    if a.once:
        m = torch_mlp("plain", X, Y)
        with torch.no_grad():
            print(json.dumps({"test_accuracy": round((m(XT).argmax(1) == YT).float().mean().item(), 4)}))
        return None
    acc = {}
    for k, n in (("plain", "mlp_relu_sgd_60"), ("bn", "mlp_batchnorm_adam_60"), ("ln", "mlp_layernorm_adam_60")):
        bench(n, lambda: torch_mlp(k, X, Y), reps=max(a.reps, 15))
        m = torch_mlp(k, X, Y).eval()
        with torch.no_grad():
            acc[n] = round((m(XT).argmax(1) == YT).float().mean().item(), 4)
    # CNN
    torch.manual_seed(0)
    cnn = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.Flatten(), nn.Linear(2048, 10))
    opt = torch.optim.SGD(cnn.parameters(), lr=0.05)
    im, lb = X[:100].reshape(100, 1, 8, 8).clone(), Y[:100].clone()

    def step():
        opt.zero_grad(); F.cross_entropy(cnn(im), lb).backward(); opt.step()
    bench("cnn_update_b100", step)
    # char-RNN

    class Char(nn.Module):
        def __init__(s):
            super().__init__()
            s.e, s.g, s.o = nn.Embedding(65, 128), nn.GRU(128, 128, batch_first=True), nn.Linear(128, 65)

        def forward(s, t):
            h, _ = s.g(s.e(t))
            return s.o(h)
    ch = Char()
    tk = torch.randint(0, 65, (32, 65))

    def gru():
        for p in ch.parameters():
            p.grad = None
        F.cross_entropy(ch(tk[:, :-1]).reshape(-1, 65), tk[:, 1:].reshape(-1)).backward()
        nn.utils.clip_grad_norm_(ch.parameters(), 1.0)
    bench("gru_step_h128_s64_b32", gru)
    cell = nn.GRUCell(128, 128)
    ps = list(ch.e.parameters()) + list(ch.o.parameters()) + list(cell.parameters())

    def grucell():
        for p in ps:
            p.grad = None
        z, h, hs = ch.e(tk[:, :-1]), torch.zeros(32, 128), []
        for t in range(64):
            h = cell(z[:, t], h)
            hs.append(h)
        F.cross_entropy(ch.o(torch.stack(hs, 1)).reshape(-1, 65), tk[:, 1:].reshape(-1)).backward()
        nn.utils.clip_grad_norm_(ps, 1.0)
    bench("grucell_loop_step_h128_s64_b32", grucell)
    # matmul
    for n in (64, 256, 1024):
        p, q = torch.randn(n, n), torch.randn(n, n)
        bench(f"matmul_{n}", lambda: p @ q)
    # 1M elements
    z = torch.randn(1000, 1000)
    g = torch.randn(1000, 1000)
    zg = z.clone().requires_grad_(True)
    w, b = torch.ones(1000, requires_grad=True), torch.zeros(1000, requires_grad=True)
    rm, rv = torch.zeros(1000), torch.ones(1000)
    fs = {"add": lambda t: t + g, "sigmoid": torch.sigmoid, "gelu": F.gelu, "gelu_tanh": lambda t: F.gelu(t, approximate="tanh"), "exp": torch.exp,
          "softmax": lambda t: torch.softmax(t, -1), "layer_norm": lambda t: F.layer_norm(t, (1000,), w, b),
          "batch_norm": lambda t: F.batch_norm(t, rm, rv, w, b, True, 0.1, 1e-5), "chain_sig_mul_add_tanh": lambda t: torch.tanh(torch.sigmoid(t) * t + g)}
    for n, f in fs.items():
        def fwd():
            with torch.no_grad():
                f(z)

        def fb():
            zg.grad = w.grad = b.grad = None
            f(zg).backward(g)
        bench(n + "_1m", fwd)
        bench(n + "_1m_fb", fb)
    bench("sum_1m", lambda: z.sum())
    bench("sum_dim0_1m", lambda: z.sum(0))
    # data movement
    col = torch.randn(1000, 1)
    z3 = torch.randn(100, 100, 100)
    bench("cat_dim0_2x1m", lambda: torch.cat([z, g], 0))
    bench("cat_dim1_2x1m", lambda: torch.cat([z, g], 1))
    bench("transpose_contiguous_1m", lambda: z.t().contiguous())
    bench("permute201_contiguous_1m", lambda: z3.permute(2, 0, 1).contiguous())
    bench("topk10_1m", lambda: torch.topk(z, 10, dim=-1))
    bench("sort_1m", lambda: torch.sort(z, dim=-1))
    bench("expand_contiguous_1m", lambda: col.expand(1000, 1000).contiguous())
    bench("expand_view_only", lambda: col.expand(1000, 1000), target=0.02)
    bench("expand_add_1m", lambda: z + col)
    # overhead
    p, q = torch.ones(4), torch.ones(4)
    pg, qg, g4 = torch.ones(4, requires_grad=True), torch.ones(4, requires_grad=True), torch.ones(4)

    def a0():
        p + q

    def a1():
        pg + qg

    def a2():
        pg.grad = qg.grad = None
        (pg + qg).backward(g4)

    def a3():
        pg.grad = qg.grad = None
        (pg + qg).sum().backward()
    bench("add4_nograd", a0); bench("add4_graph", a1); bench("add4_fwd_backward", a2); bench("add4_sum_backward", a3)
    return {"torch": torch.__version__, "test_accuracy": acc}


# ------------------------------------------------------------------ NumPy
def np_mlp(x, y, epochs=5):
    import numpy as np
    r = np.random.default_rng(0)
    dims = [64, 128, 64, 10]
    W = [((r.random((o, i), dtype=np.float32) * 2 - 1) / np.sqrt(i)).astype(np.float32) for i, o in zip(dims, dims[1:])]
    B = [((r.random(o, dtype=np.float32) * 2 - 1) / np.sqrt(i)).astype(np.float32) for i, o in zip(dims, dims[1:])]
    for _ in range(epochs):
        p = r.permutation(1200)
        for i in range(0, 1200, 100):
            bx, by = x[p[i:i + 100]], y[p[i:i + 100]]
            acts = [bx]
            for l in range(3):
                h = acts[-1] @ W[l].T + B[l]
                acts.append(np.maximum(h, 0) if l < 2 else h)
            e = np.exp(acts[3] - acts[3].max(1, keepdims=True))
            d = e / e.sum(1, keepdims=True)
            d[np.arange(100), by] -= 1
            d /= 100
            for l in (2, 1, 0):
                gw, gb = d.T @ acts[l], d.sum(0)
                if l:
                    d = (d @ W[l]) * (acts[l] > 0)
                W[l] -= np.float32(0.1) * gw
                B[l] -= np.float32(0.1) * gb
    return W, B


def run_numpy():
    import numpy as np
    from scipy.special import erf
    x, y = digits()
    bench("numpy_mlp_relu_sgd_60", lambda: np_mlp(x[:1200], y[:1200]))
    r = np.random.default_rng(0)
    for n in (64, 256, 1024):
        p, q = r.standard_normal((n, n), dtype=np.float32), r.standard_normal((n, n), dtype=np.float32)
        bench(f"numpy_matmul_{n}", lambda: p @ q)
    z, g = r.standard_normal((1000, 1000), dtype=np.float32), r.standard_normal((1000, 1000), dtype=np.float32)
    one = np.float32(1)

    def softmax():
        e = np.exp(z - z.max(1, keepdims=True)); return e / e.sum(1, keepdims=True)

    def ln():
        m = z.mean(1, keepdims=True); d = z - m; return d / np.sqrt((d * d).mean(1, keepdims=True) + np.float32(1e-5))
    bench("numpy_add_1m", lambda: z + g)
    bench("numpy_sigmoid_1m", lambda: one / (one + np.exp(-z)))
    bench("numpy_gelu_1m", lambda: np.float32(0.5) * z * (one + erf(z * np.float32(0.70710678))))
    bench("numpy_softmax_1m", softmax)
    bench("numpy_layer_norm_1m", ln)
    bench("numpy_cat_dim0_2x1m", lambda: np.concatenate([z, g], 0))
    bench("numpy_cat_dim1_2x1m", lambda: np.concatenate([z, g], 1))
    bench("numpy_transpose_contiguous_1m", lambda: np.ascontiguousarray(z.T))
    bench("numpy_topk10_argpartition_1m", lambda: np.argpartition(z, -10, axis=1)[:, -10:])
    p4, q4 = np.ones(4, np.float32), np.ones(4, np.float32)
    bench("numpy_add4", lambda: p4 + q4)


def run_process():
    for name, cmd in (("process_total_mlp", [sys.executable, os.path.abspath(__file__), "--once", "mlp", "--threads", str(a.threads)]),
                      ("process_import_torch", [sys.executable, "-c", f"import torch; torch.set_num_threads({a.threads})"]),
                      ("process_import_numpy", [sys.executable, "-c", "import numpy"]), ("process_python_only", [sys.executable, "-c", "pass"])):
        ts = []
        for i in range(8):
            t = time.perf_counter()
            subprocess.run(cmd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if i:
                ts.append(time.perf_counter() - t)
        RES[name], MIN[name] = float(f"{st.median(ts):.4g}"), float(f"{min(ts):.4g}")


def run_growth():
    """Families of workloads that differ in one size only; the same as `benchmark --growth`."""
    import torch
    torch.set_num_threads(a.threads)
    nn, F = torch.nn, torch.nn.functional
    torch.manual_seed(0)
    for n in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        x = torch.randn(n)
        bench(f"elements_{n}", lambda: torch.sigmoid(x))

    def update(name, batch, depth):
        layers = []
        for layer in range(depth):
            if layer:
                layers.append(nn.ReLU())
            layers.append(nn.Linear(64, 64))
        m = nn.Sequential(*layers)
        opt = torch.optim.SGD(m.parameters(), lr=0.01)
        x, y = torch.randn(batch, 64), torch.arange(batch) % 64

        def step():
            opt.zero_grad(); F.cross_entropy(m(x), y).backward(); opt.step()
        bench(name, step)
    for batch in (1, 4, 16, 64, 256, 1024):
        update(f"batch_{batch}", batch, 3)
    for depth in (1, 2, 4, 8, 16, 32, 64):
        update(f"depth_{depth}", 100, depth)
    start, one = torch.ones(4, requires_grad=True), torch.ones(4)
    for count in (10, 100, 1_000, 10_000, 100_000, 1_000_000):
        def chain():
            start.grad = None
            x = start
            for _ in range(count):
                x = x + one
            x.backward(one)
        bench(f"operations_{count}", chain, reps=min(a.reps, 5) if count > 100_000 else None)
    return {"torch": torch.__version__}


if a.process:
    run_process(); emit()
elif a.growth:
    emit(run_growth())
else:
    ex = run_torch()
    if not a.once:
        if not a.no_numpy:
            run_numpy()
        emit(ex)
