# overfitting-curves.gp: 120 digits, a fifth with wrong labels: learning, then learning by heart
#
# Without a regulariser the training loss falls towards 0: even the wrong labels are learnt. The test loss falls
# at first and then rises; early stopping keeps the weights from the dotted line. With an L2 penalty the
# training loss stays above 0, and the test loss stays down.
# 没有正则化时，训练损失趋向 0：连错误的标签也背了下来。测试损失先降后升；早停取的是竖线处的权重。加上 L2 惩罚，
# 训练损失停在 0 以上，测试损失也不再上升。
#
# Draw it:  gnuplot overfitting-curves.gp                       writes overfitting-curves.svg into the current folder
#           gnuplot -e "format='png'" overfitting-curves.gp     writes overfitting-curves.png
#           gnuplot -e "format='text'" overfitting-curves.gp    draws in the terminal
# Try:      - draw the loss on a logarithmic axis: `set logscale y`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'overfitting-curves.' . format
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

# columns: x | no regulariser: training | no regulariser: test | L2 penalty: training | L2 penalty: test
$numbers << EOD
  0     2.31442   2.32133   2.31442   2.32133
 10     1.68329   1.85231   1.77068   1.92522
 20    0.661817  0.746617  0.797692  0.898043
 30    0.359601  0.684816  0.492878  0.697721
 40     0.16958  0.739887  0.412772  0.704625
 50    0.103276  0.759232  0.410426  0.701226
 60   0.0628266  0.776546  0.393366  0.694854
 70   0.0434334  0.813104  0.382945  0.689602
 80   0.0322559  0.851009  0.381179  0.700588
 90   0.0252756  0.873677  0.378845  0.695686
100    0.020729  0.887431  0.376418  0.693265
110   0.0175347    0.9047   0.37505  0.693133
120   0.0151649  0.920235  0.374156  0.692177
130   0.0133389  0.932555  0.373499  0.692451
140   0.0118886  0.944296  0.372754  0.691589
150   0.0107104  0.954969  0.371911  0.691497
160  0.00973373  0.964712  0.371158  0.690353
170  0.00890993  0.974134   0.37035   0.68925
180  0.00820849  0.983383  0.369499  0.688996
190   0.0076024  0.991477  0.368808  0.689584
200  0.00707499  0.999718  0.368121  0.688667
210  0.00661042   1.00729  0.367548  0.688198
220  0.00619902   1.01468  0.367088  0.686687
230  0.00583285    1.0214  0.366562  0.686114
240  0.00550514   1.02831   0.36608  0.685615
250  0.00521005   1.03484  0.365569  0.685125
260  0.00494313   1.04094  0.365077  0.684759
270  0.00470063   1.04677  0.364539  0.683226
280  0.00447924   1.05251  0.364233  0.684116
290  0.00427652   1.05795  0.363861   0.68241
300  0.00409035   1.06331  0.363452  0.682196
EOD

# ---- The picture ----

set title '120 digits, a fifth with wrong labels: learning, then learning by heart'
set xlabel 'update'
set xrange [0:300]
set xtics 50
set ylabel 'cross-entropy loss (nats)'
set yrange [0:2.5]
set ytics 0.5
set key top right Right noreverse samplen 3
set arrow from first 30, graph 0 to first 30, graph 1 nohead ls 8 lw 1.5 back
set label 'lowest validation loss' at first 30, graph 0.98 right rotate by 90 offset char -0.7,0 tc rgb '#404040' front
plot \
  $numbers using 1:2 with lines ls 1 title 'no regulariser: training', \
  $numbers using 1:3 with lines ls 2 title 'no regulariser: test', \
  $numbers using 1:4 with lines ls 3 title 'L2 penalty: training', \
  $numbers using 1:5 with lines ls 4 title 'L2 penalty: test'
