// Draws the table of the matrix as a picture to be taken away, and steps between table and picture.
// The picture is always on white: it is put into slides and papers.
(function () {
  'use strict';

  var table = document.getElementById('matrix');
  var button = document.getElementById('matrix-png');
  if (!table || !button) {
    return;
  }

  var INK = '#23201c';
  var SOFT = '#5b554d';
  var HEAT = [0, .06, .12, .19, .26, .33, .4];
  var SCALE = 2;
  var PAD = 24;
  var ROW = 44;
  var sans = getComputedStyle(document.body).fontFamily;

  function rows() {
    return Array.prototype.map.call(table.rows, function (row) {
      return Array.prototype.map.call(row.cells, function (cell) {
        var number = cell.querySelector('b');
        var beside = cell.querySelector('small');
        var tint = /\bh([0-6])\b/.exec(cell.className);
        return {
          head: cell.tagName === 'TH',
          text: (number || cell).textContent.trim(),
          beside: beside ? beside.textContent.trim() : '',
          tint: tint ? Number(tint[1]) : 0
        };
      });
    });
  }

  function measure(pen, lines) {
    return lines[0].map(function (_, column) {
      return lines.reduce(function (most, line) {
        var cell = line[column];
        pen.font = '15px ' + sans;
        var wide = pen.measureText(cell.text).width;
        pen.font = '12px ' + sans;
        return Math.max(most, wide, pen.measureText(cell.beside).width);
      }, 48) + 24;
    });
  }

  function sum(numbers) {
    return numbers.reduce(function (all, one) { return all + one; }, 0);
  }

  function cell(pen, what, x, y, width, first) {
    if (what.tint > 0) {
      pen.fillStyle = 'rgba(168, 52, 37, ' + HEAT[what.tint] + ')';
      pen.fillRect(x + .5, y + .5, width - 1, ROW - 1);
    }
    pen.textAlign = first ? 'left' : 'center';
    var at = first ? x : x + width / 2;
    pen.fillStyle = what.head ? SOFT : INK;
    pen.font = (what.beside ? '600 15px ' : '15px ') + sans;
    pen.fillText(what.text, at, y + (what.beside ? 19 : 28));
    if (what.beside) {
      pen.fillStyle = SOFT;
      pen.font = '12px ' + sans;
      pen.fillText(what.beside, at, y + 36);
    }
  }

  // A title longer than the table is wide goes on in the next line.
  function wrap(pen, text, width) {
    var lines = [''];
    Array.from(text).forEach(function (sign) {
      var longer = lines[lines.length - 1] + sign;
      if (pen.measureText(longer).width > width) {
        lines.push(sign);
      } else {
        lines[lines.length - 1] = longer;
      }
    });
    return lines;
  }

  function draw() {
    var canvas = document.createElement('canvas');
    var pen = canvas.getContext('2d');
    var lines = rows();
    var widths = measure(pen, lines);
    var width = sum(widths);
    pen.font = '600 18px ' + sans;
    var title = wrap(pen, table.dataset.title, width);
    var top = PAD + title.length * 28 + 8;
    canvas.width = (width + 2 * PAD) * SCALE;
    canvas.height = (top + lines.length * ROW + 28 + PAD) * SCALE;
    pen.scale(SCALE, SCALE);
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = INK;
    pen.font = '600 18px ' + sans;
    title.forEach(function (line, i) { pen.fillText(line, PAD, PAD + 18 + i * 28); });
    lines.forEach(function (line, i) {
      var x = PAD;
      line.forEach(function (one, column) {
        cell(pen, one, x, top + i * ROW, widths[column], column === 0);
        x += widths[column];
      });
    });
    pen.textAlign = 'left';
    pen.fillStyle = SOFT;
    pen.font = '12px ' + sans;
    pen.fillText(table.dataset.foot, PAD, top + lines.length * ROW + 24);
    return canvas;
  }

  button.hidden = false;
  button.addEventListener('click', function () {
    draw().toBlob(function (blob) {
      var link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = table.dataset.file + '.png';
      link.click();
      window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    }, 'image/png');
  });

  document.addEventListener('keydown', function (event) {
    var plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (!plain || event.key !== 't' || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      return;
    }
    var picture = document.querySelector('#picture .matrix-wrap');
    var seen = picture.contains(document.activeElement);
    var to = seen ? table.parentElement : picture;
    to.focus();
    to.scrollIntoView({block: 'nearest'});
    event.preventDefault();
  });
})();
