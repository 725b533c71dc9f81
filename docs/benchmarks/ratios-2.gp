# Time of ours / time of PyTorch, 2 thread(s): left of 1 ours is faster.
# Run it:  gnuplot ratios-2.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
"add4\\_sum\\_backward" 0.06527 0.2
"add4\\_fwd\\_backward" 0.03121 0.2
"add4\\_graph" 0.1215 0.2
"add4\\_nograd" 0.121 0.2
"expand\\_add\\_1m" 1.974 1.1
"expand\\_view\\_only" 0.2623 0.2
"expand\\_contiguous\\_1m" 2.556 1.1
"sort\\_1m" 1.849 1.0
"topk10\\_1m" 1.779 1.0
"permute201\\_contiguous\\_1m" 1.416 1.1
"transpose\\_contiguous\\_1m" 0.787 1.1
"cat\\_dim1\\_2x1m" 1.955 1.1
"cat\\_dim0\\_2x1m" 2.496 1.1
"sum\\_dim0\\_1m" 1.919 1.1
"sum\\_1m" 1.481 1.1
"chain\\_sig\\_mul\\_add\\_tanh\\_1m\\_fb" 1.244 0.6
"chain\\_sig\\_mul\\_add\\_tanh\\_1m" 0.8139 0.6
"batch\\_norm\\_1m\\_fb" 2.869 0.9
"batch\\_norm\\_1m" 1.838 0.9
"layer\\_norm\\_1m\\_fb" 1.538 0.9
"layer\\_norm\\_1m" 1.446 0.9
"softmax\\_1m\\_fb" 1.926 0.6
"softmax\\_1m" 1.611 0.6
"exp\\_1m\\_fb" 1.237 0.6
"exp\\_1m" 0.7862 0.6
"gelu\\_tanh\\_1m\\_fb" 1.03 0.6
"gelu\\_tanh\\_1m" 0.9188 0.6
"gelu\\_1m\\_fb" 3.185 0.6
"gelu\\_1m" 3.671 0.6
"sigmoid\\_1m\\_fb" 2.359 0.6
"sigmoid\\_1m" 1.811 0.6
"add\\_1m\\_fb" 1.217 1.1
"add\\_1m" 1.97 1.1
"matmul\\_1024" 0.9222 NaN
"matmul\\_256" 1.314 NaN
"matmul\\_64" 0.7095 NaN
"grucell\\_loop\\_step\\_h128\\_s64\\_b32" 1.332 0.8
"gru\\_step\\_h128\\_s64\\_b32" 1.258 0.8
"cnn\\_update\\_b100" 5.266 0.8
"mlp\\_layernorm\\_adam\\_60" 0.442 0.33
"mlp\\_batchnorm\\_adam\\_60" 0.4296 0.33
"mlp\\_relu\\_sgd\\_60" 0.4632 0.33
EOD

set encoding utf8
set terminal svg size 900,1044 font 'Helvetica,13' background 'white'
set output 'ratios-2.svg'
set logscale x 2
set xlabel 'time of ours / time of PyTorch (left of 1: ours is faster)'
set yrange [-1:42]
set key outside top center horizontal
set grid xtics
set lmargin 32
set arrow from 1,graph 0 to 1,graph 1 nohead lw 2 lc rgb '#666666'
set title 'Ours against PyTorch, 2 thread(s)'
plot $data using 2:0:ytic(1) with points pt 7 ps 1.1 lc rgb '#0072B2' title 'measured', \
     '' using 3:0 with points pt 2 ps 1 lw 2 lc rgb '#D55E00' title 'at most'
