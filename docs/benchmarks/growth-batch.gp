# Seconds per call over samples in a batch, both axes logarithmic.
# Run it:  gnuplot growth-batch.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
1 3.124e-05 0.0003033
4 2.976e-05 0.0002608
16 3.958e-05 0.0002797
64 7.579e-05 0.0003199
256 0.0002127 0.0005239
1024 0.0007659 0.001375
EOD

set encoding utf8
set terminal svg size 900,480 font 'Helvetica,13' background 'white'
set output 'growth-batch.svg'
set logscale xy
set format y '10^{%L}'
set format x '%g'
set xlabel 'samples in a batch'
set ylabel 'seconds per call'
set grid
set key top left
set title 'How cost grows: samples in a batch, 1 thread'
plot $data using 1:2 with linespoints lw 2 pt 7 lc rgb '#0072B2' title 'ours, ~ n^{0.83}', \
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{0.53}'
