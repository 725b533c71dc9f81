# Time of ours / time of PyTorch, 2 thread(s): left of 1 ours is faster.
# Run it:  gnuplot ratios-2.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
"add4\\_sum\\_backward" 0.06844 0.2
"add4\\_fwd\\_backward" 0.03385 0.2
"add4\\_graph" 0.1182 0.2
"add4\\_nograd" 0.1232 0.2
"expand\\_add\\_1m" 1.212 1.1
"expand\\_view\\_only" 0.1479 0.2
"expand\\_contiguous\\_1m" 1.569 1.1
"sort\\_1m" 0.8987 1.0
"topk10\\_1m" 0.8112 1.0
"permute201\\_contiguous\\_1m" 0.8199 1.1
"transpose\\_contiguous\\_1m" 0.5698 1.1
"cat\\_dim1\\_2x1m" 0.9791 1.1
"cat\\_dim0\\_2x1m" 1.007 1.1
"sum\\_dim0\\_1m" 0.8731 1.1
"sum\\_1m" 0.8628 1.1
"chain\\_sig\\_mul\\_add\\_tanh\\_1m\\_fb" 0.5444 0.6
"chain\\_sig\\_mul\\_add\\_tanh\\_1m" 0.3864 0.6
"batch\\_norm\\_1m\\_fb" 0.5564 0.9
"batch\\_norm\\_1m" 0.4968 0.9
"layer\\_norm\\_1m\\_fb" 0.5897 0.9
"layer\\_norm\\_1m" 0.7636 0.9
"softmax\\_1m\\_fb" 0.7725 0.6
"softmax\\_1m" 0.5044 0.6
"exp\\_1m\\_fb" 0.5048 0.6
"exp\\_1m" 0.2607 0.6
"gelu\\_tanh\\_1m\\_fb" 0.1722 0.6
"gelu\\_tanh\\_1m" 0.1714 0.6
"gelu\\_1m\\_fb" 0.4126 0.6
"gelu\\_1m" 0.5906 0.6
"sigmoid\\_1m\\_fb" 0.7609 0.6
"sigmoid\\_1m" 0.4609 0.6
"add\\_1m\\_fb" 0.4688 1.1
"add\\_1m" 0.9502 1.1
"matmul\\_1024" 0.7923 NaN
"matmul\\_256" 0.7768 NaN
"matmul\\_64" 0.683 NaN
"grucell\\_loop\\_step\\_h128\\_s64\\_b32" 0.5132 0.8
"gru\\_step\\_h128\\_s64\\_b32" 0.3494 0.8
"cnn\\_update\\_b100" 0.6487 0.8
"mlp\\_layernorm\\_adam\\_60" 0.1934 0.33
"mlp\\_batchnorm\\_adam\\_60" 0.1612 0.33
"mlp\\_relu\\_sgd\\_60" 0.2432 0.33
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
