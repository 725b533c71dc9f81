# Seconds per call over layers, both axes logarithmic.
# Run it:  gnuplot growth-depth.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
1 3.441e-05 0.0001925
2 6.857e-05 0.0002914
4 0.0001368 0.0004179
8 0.0002758 0.0007258
16 0.0005528 0.001425
32 0.001107 0.002997
64 0.002237 0.006229
EOD

set encoding utf8
set terminal svg size 900,480 font 'Helvetica,13' background 'white'
set output 'growth-depth.svg'
set logscale xy
set format y '10^{%L}'
set format x '%g'
set xlabel 'layers'
set ylabel 'seconds per call'
set grid
set key top left
set title 'How cost grows: layers, 1 thread'
plot $data using 1:2 with linespoints lw 2 pt 7 lc rgb '#0072B2' title 'ours, ~ n^{1.01}', \
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{1.04}'
