# Seconds per call over layers, both axes logarithmic.
# Run it:  gnuplot growth-depth.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
1 3.428e-05 0.0001909
2 6.864e-05 0.0002747
4 0.0001367 0.0004174
8 0.0002851 0.0006901
16 0.0005668 0.001256
32 0.001115 0.002324
64 0.002242 0.004624
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
plot $data using 1:2 with linespoints lw 2 pt 7 lc rgb '#0072B2' title 'ours, ~ n^{0.99}', \
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{0.91}'
