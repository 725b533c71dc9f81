# Seconds per call over layers, both axes logarithmic.
# Run it:  gnuplot growth-depth.gp
# Made by benchmarks/compare; the numbers were measured, see the table beside it.

$data << EOD
1 5.875e-05 0.0001879
2 9.467e-05 0.0002706
4 0.0001685 0.0004053
8 0.0003202 0.0006751
16 0.0006221 0.00121
32 0.001231 0.002367
64 0.002554 0.004848
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
plot $data using 1:2 with linespoints lw 2 pt 7 lc rgb '#0072B2' title 'ours, ~ n^{1.00}', \
     '' using 1:3 with linespoints lw 2 pt 5 dt 2 lc rgb '#D55E00' title 'PyTorch, ~ n^{0.95}'
