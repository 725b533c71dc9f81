# Time of ours / time of PyTorch, 1 thread(s): left of 1 ours is faster.
# Run it:  gnuplot ratios-1.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
"add4\\_sum\\_backward" 0.07149 0.2
"add4\\_fwd\\_backward" 0.03371 0.2
"add4\\_graph" 0.1126 0.2
"add4\\_nograd" 0.1219 0.2
"expand\\_add\\_1m" 1.043 1.1
"expand\\_view\\_only" 0.26 0.2
"expand\\_contiguous\\_1m" 1.46 1.1
"sort\\_1m" 0.9101 1.0
"topk10\\_1m" 0.8794 1.0
"permute201\\_contiguous\\_1m" 0.6756 1.1
"transpose\\_contiguous\\_1m" 0.8134 1.1
"cat\\_dim1\\_2x1m" 1.116 1.1
"cat\\_dim0\\_2x1m" 1.016 1.1
"sum\\_dim0\\_1m" 1.108 1.1
"sum\\_1m" 0.9455 1.1
"chain\\_sig\\_mul\\_add\\_tanh\\_1m\\_fb" 0.8376 0.6
"chain\\_sig\\_mul\\_add\\_tanh\\_1m" 0.4011 0.6
"batch\\_norm\\_1m\\_fb" 1.837 0.9
"batch\\_norm\\_1m" 1.506 0.9
"layer\\_norm\\_1m\\_fb" 0.9671 0.9
"layer\\_norm\\_1m" 0.8502 0.9
"softmax\\_1m\\_fb" 0.9974 0.6
"softmax\\_1m" 0.7978 0.6
"exp\\_1m\\_fb" 0.7327 0.6
"exp\\_1m" 0.4071 0.6
"gelu\\_tanh\\_1m\\_fb" 0.5138 0.6
"gelu\\_tanh\\_1m" 0.4615 0.6
"gelu\\_1m\\_fb" 1.537 0.6
"gelu\\_1m" 1.935 0.6
"sigmoid\\_1m\\_fb" 1.279 0.6
"sigmoid\\_1m" 0.9644 0.6
"add\\_1m\\_fb" 0.6964 1.1
"add\\_1m" 0.9866 1.1
"matmul\\_1024" 0.9612 NaN
"matmul\\_256" 0.9763 NaN
"matmul\\_64" 0.7245 NaN
"grucell\\_loop\\_step\\_h128\\_s64\\_b32" 1.148 0.8
"gru\\_step\\_h128\\_s64\\_b32" 1.154 0.8
"cnn\\_update\\_b100" 4.723 0.8
"mlp\\_layernorm\\_adam\\_60" 0.3733 0.33
"mlp\\_batchnorm\\_adam\\_60" 0.3562 0.33
"mlp\\_relu\\_sgd\\_60" 0.4428 0.33
EOD

set encoding utf8
set terminal svg size 900,1044 font 'Helvetica,13' background 'white'
set output 'ratios-1.svg'
set logscale x 2
set xlabel 'time of ours / time of PyTorch (left of 1: ours is faster)'
set yrange [-1:42]
set key outside top center horizontal
set grid xtics
set lmargin 32
set arrow from 1,graph 0 to 1,graph 1 nohead lw 2 lc rgb '#666666'
set title 'Ours against PyTorch, 1 thread(s)'
plot $data using 2:0:ytic(1) with points pt 7 ps 1.1 lc rgb '#0072B2' title 'measured', \
     '' using 3:0 with points pt 2 ps 1 lw 2 lc rgb '#D55E00' title 'at most'
