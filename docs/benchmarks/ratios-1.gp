# Time of ours / time of PyTorch, 1 thread(s): left of 1 ours is faster.
# Run it:  gnuplot ratios-1.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
"add4\\_sum\\_backward" 0.07704 0.2
"add4\\_fwd\\_backward" 0.03575 0.2
"add4\\_graph" 0.1166 0.2
"add4\\_nograd" 0.1266 0.2
"expand\\_add\\_1m" 1.027 1.1
"expand\\_view\\_only" 0.1567 0.2
"expand\\_contiguous\\_1m" 1.001 1.1
"sort\\_1m" 0.9226 1.0
"topk10\\_1m" 0.9045 1.0
"permute201\\_contiguous\\_1m" 0.3728 1.1
"transpose\\_contiguous\\_1m" 0.3168 1.1
"cat\\_dim1\\_2x1m" 0.9933 1.1
"cat\\_dim0\\_2x1m" 0.9882 1.1
"sum\\_dim0\\_1m" 0.9195 1.1
"sum\\_1m" 0.9797 1.1
"chain\\_sig\\_mul\\_add\\_tanh\\_1m\\_fb" 0.4424 0.6
"chain\\_sig\\_mul\\_add\\_tanh\\_1m" 0.2296 0.6
"batch\\_norm\\_1m\\_fb" 0.6417 0.9
"batch\\_norm\\_1m" 0.503 0.9
"layer\\_norm\\_1m\\_fb" 0.5319 0.9
"layer\\_norm\\_1m" 0.5614 0.9
"softmax\\_1m\\_fb" 0.4768 0.6
"softmax\\_1m" 0.4504 0.6
"exp\\_1m\\_fb" 0.3198 0.6
"exp\\_1m" 0.2434 0.6
"gelu\\_tanh\\_1m\\_fb" 0.1623 0.6
"gelu\\_tanh\\_1m" 0.1567 0.6
"gelu\\_1m\\_fb" 0.3959 0.6
"gelu\\_1m" 0.5617 0.6
"sigmoid\\_1m\\_fb" 0.4581 0.6
"sigmoid\\_1m" 0.4265 0.6
"add\\_1m\\_fb" 0.6359 1.1
"add\\_1m" 0.9713 1.1
"matmul\\_1024" 0.9716 NaN
"matmul\\_256" 0.9144 NaN
"matmul\\_64" 0.7145 NaN
"grucell\\_loop\\_step\\_h128\\_s64\\_b32" 0.5388 0.8
"gru\\_step\\_h128\\_s64\\_b32" 0.5081 0.8
"cnn\\_update\\_b100" 0.6766 0.8
"mlp\\_layernorm\\_adam\\_60" 0.1866 0.33
"mlp\\_batchnorm\\_adam\\_60" 0.1822 0.33
"mlp\\_relu\\_sgd\\_60" 0.2677 0.33
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
