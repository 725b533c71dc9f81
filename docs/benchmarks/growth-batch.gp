# Seconds per call over samples in a batch, both axes logarithmic.
# Run it:  gnuplot growth-batch.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
1 3.145e-05 0.0002442
4 2.968e-05 0.0002649
16 3.902e-05 0.0002739
64 7.584e-05 0.0003167
256 0.0002088 0.0004869
1024 0.0007499 0.001209
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
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{0.48}'
