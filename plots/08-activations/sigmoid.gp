# sigmoid.gp: sigmoid and its derivative
#
# Squeezes every number into (0, 1). The slope is 0.25 at most, and nearly 0 from ±4.6 on: behind L sigmoids at
# most 0.25ᴸ of a gradient is left.
# 把任何数压进 (0, 1)。斜率最大只有 0.25，到 ±4.6 以外就几乎为 0：穿过 L 个 sigmoid，梯度至多剩下 0.25ᴸ。
#
# Draw it:  gnuplot sigmoid.gp                       writes sigmoid.svg into the current folder
#           gnuplot -e "format='png'" sigmoid.gp     writes sigmoid.png
#           gnuplot -e "format='text'" sigmoid.gp    draws in the terminal
# Try:      - see how fast the slope dies: `set logscale y; set yrange [0.001:1]`
#           - add its wider sister: `(tanh(x/2)+1)/2 with lines ls 3 title '(tanh(x/2)+1)/2'`; which curve does
#             it hide?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'sigmoid.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,15' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,15' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,24 nofeed noenhanced
if (strlen(output) > 0) set output output

# ---- The look: every style has its colour, its dash and its point ----

set style line 1 lt 1 lc rgb '#0072B2' lw 2.5 dt solid pt 7 ps 0.8   # blue
set style line 2 lt 2 lc rgb '#D55E00' lw 2.5 dt (14, 5) pt 5 ps 0.8   # vermilion
set style line 3 lt 3 lc rgb '#009E73' lw 2.5 dt (3, 4) pt 9 ps 0.8   # green
set style line 4 lt 4 lc rgb '#CC79A7' lw 2.5 dt (14, 4, 3, 4) pt 13 ps 0.8   # purple
set style line 5 lt 5 lc rgb '#E69F00' lw 2.5 dt (24, 6) pt 11 ps 0.8   # orange
set style line 6 lt 6 lc rgb '#56B4E9' lw 2.5 dt (10, 4, 3, 4, 3, 4) pt 15 ps 0.8   # sky
set style line 7 lt 7 lc rgb '#000000' lw 2.5 dt solid pt 6 ps 0.8   # black
set style line 8 lt 8 lc rgb '#808080' lw 2.5 dt (5, 5) pt 2 ps 0.8   # gray
set encoding utf8
set border 3 lc rgb '#404040'
set tics nomirror out scale 0.5 tc rgb '#404040'
if (format ne 'text') set grid lt 1 lc rgb '#DDDDDD' lw 1 dt solid
set datafile missing 'NaN'

# ---- The numbers ----

# columns: x | f(x), sigmoid | f′(x), from backward()
$numbers << EOD
  -6  0.00247262  0.00246651
-5.9  0.00273196   0.0027245
-5.8  0.00301842  0.00300931
-5.7  0.00333481  0.00332369
-5.6  0.00368424  0.00367067
-5.5  0.00407014  0.00405357
-5.4  0.00449627  0.00447606
-5.3   0.0049668  0.00494213
-5.2   0.0054863   0.0054562
-5.1   0.0060598  0.00602308
  -5  0.00669285  0.00664806
-4.9  0.00739154  0.00733691
-4.8  0.00816257  0.00809594
-4.7   0.0090133  0.00893206
-4.6   0.0099518  0.00985276
-4.5   0.0109869   0.0108662
-4.4   0.0121284   0.0119813
-4.3   0.0133869   0.0132077
-4.2    0.014774   0.0145558
-4.1   0.0163025   0.0160367
  -4   0.0179862   0.0176627
-3.9   0.0198403   0.0194467
-3.8   0.0218813   0.0214025
-3.7    0.024127   0.0235449
-3.6    0.026597   0.0258896
-3.5   0.0293122    0.028453
-3.4   0.0322955   0.0312525
-3.3   0.0355712   0.0343059
-3.2   0.0391657   0.0376318
-3.1   0.0431073    0.041249
  -3   0.0474259   0.0451767
-2.9   0.0521536   0.0494336
-2.8   0.0573242   0.0540381
-2.7   0.0629734   0.0590077
-2.6   0.0691384   0.0643583
-2.5   0.0758582   0.0701037
-2.4   0.0831727    0.076255
-2.3    0.091123   0.0828196
-2.2   0.0997505   0.0898003
-2.1    0.109097   0.0971947
  -2    0.119203    0.104994
-1.9    0.130108     0.11318
-1.8    0.141851    0.121729
-1.7    0.154465    0.130606
-1.6    0.167982    0.139764
-1.5    0.182426    0.149146
-1.4    0.197816    0.158685
-1.3    0.214165    0.168298
-1.2    0.231475    0.177894
-1.1     0.24974     0.18737
  -1    0.268941    0.196612
-0.9     0.28905      0.2055
-0.8    0.310026     0.21391
-0.7    0.331812    0.221713
-0.6    0.354344    0.228784
-0.5    0.377541    0.235004
-0.4    0.401312    0.240261
-0.3    0.425557    0.244458
-0.2    0.450166    0.247517
-0.1    0.475021    0.249376
   0         0.5        0.25
 0.1    0.524979    0.249376
 0.2    0.549834    0.247517
 0.3    0.574443    0.244458
 0.4    0.598688    0.240261
 0.5    0.622459    0.235004
 0.6    0.645656    0.228784
 0.7    0.668188    0.221713
 0.8    0.689974     0.21391
 0.9     0.71095      0.2055
   1    0.731059    0.196612
 1.1     0.75026     0.18737
 1.2    0.768525    0.177894
 1.3    0.785835    0.168298
 1.4    0.802184    0.158685
 1.5    0.817574    0.149146
 1.6    0.832018    0.139764
 1.7    0.845535    0.130606
 1.8    0.858149    0.121729
 1.9    0.869892     0.11318
   2    0.880797    0.104994
 2.1    0.890903   0.0971947
 2.2     0.90025   0.0898003
 2.3    0.908877   0.0828196
 2.4    0.916827    0.076255
 2.5    0.924142   0.0701037
 2.6    0.930862   0.0643583
 2.7    0.937027   0.0590077
 2.8    0.942676   0.0540381
 2.9    0.947846   0.0494336
   3    0.952574   0.0451767
 3.1    0.956893    0.041249
 3.2    0.960834   0.0376318
 3.3    0.964429   0.0343059
 3.4    0.967705   0.0312525
 3.5    0.970688    0.028453
 3.6    0.973403   0.0258896
 3.7    0.975873   0.0235449
 3.8    0.978119   0.0214025
 3.9     0.98016   0.0194467
   4    0.982014   0.0176627
 4.1    0.983698   0.0160367
 4.2    0.985226   0.0145558
 4.3    0.986613   0.0132077
 4.4    0.987872   0.0119813
 4.5    0.989013   0.0108662
 4.6    0.990048  0.00985276
 4.7    0.990987  0.00893206
 4.8    0.991837  0.00809594
 4.9    0.992608  0.00733691
   5    0.993307  0.00664806
 5.1     0.99394  0.00602308
 5.2    0.994514   0.0054562
 5.3    0.995033  0.00494213
 5.4    0.995504  0.00447606
 5.5     0.99593  0.00405357
 5.6    0.996316  0.00367067
 5.7    0.996665  0.00332369
 5.8    0.996982  0.00300931
 5.9    0.997268   0.0027245
   6    0.997527  0.00246651
EOD

# ---- The picture ----

set title 'sigmoid and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-0.1:1.1]
set ytics 0.2
set key top left Left reverse samplen 3
set object rectangle from -6, graph 0 to -4.6, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set object rectangle from 4.6, graph 0 to 6, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  keyentry with boxes fc rgb '#EEEEEE' fs solid border lc rgb '#808080' title 'saturated: |f′(x)| < 0.01', \
  $numbers using 1:2 with lines ls 1 title 'f(x), sigmoid', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'
