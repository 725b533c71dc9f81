# Seconds per call over recorded operations, both axes logarithmic.
# Run it:  gnuplot growth-operations.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
10 4.66e-06 5.153e-05
100 4.177e-05 0.0003507
1000 0.0004084 0.003573
10000 0.004326 0.03867
100000 0.07815 0.6094
1000000 0.7715 6.478
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
plot $data using 1:2 with linespoints lw 2 pt 7 lc rgb '#0072B2' title 'ours, ~ n^{1.13}', \
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{1.11}'
