// What stays through an update: where one is and what one unfolded. And what is told of it to whoever hears the page.
(function () {
  'use strict';

  var heard = document.createElement('p');
  heard.className = 'vh';
  heard.setAttribute('role', 'status');
  document.body.appendChild(heard);

  // Steps through the history are heard from the end of the document on. One that was made before, right after
  // another, left the address and what is shown apart: the page of the address is loaded. A browser that tells
  // an address in other words would have it loaded for ever, so what was loaded in vain once is left alone.
  function followAddress() {
    var told = window.performance && performance.getEntriesByType ? performance.getEntriesByType('navigation')[0] : null;
    var shown = told ? told.name.split('#')[0] : '';
    var wanted = location.href.split('#')[0];
    var tried = 'address-loaded';
    try {
      if (!/^https?:/.test(shown) || shown === wanted || told.type === 'navigate') {
        sessionStorage.removeItem(tried);
      } else if (sessionStorage.getItem(tried) !== shown + ' ' + wanted) {
        sessionStorage.setItem(tried, shown + ' ' + wanted);
        location.reload();
      }
    } catch (e) {
      // No storage is to be had here, so nothing would end a loop.
    }
  }

  // After htmx, which began to wait for it before.
  document.addEventListener('DOMContentLoaded', followAddress);

  // What htmx loads for a step through the history is given up by Chromium where a next step comes before the
  // answer, and what the last step asked for may be given up with it: `forward(); back(); back(); forward();` ended with the
  // address of one page and another one shown. It is asked for once more, and only once for each step: whoever
  // stops the loading has stopped it. Other browsers ask again by themselves and tell of nothing.
  var shown = location.href.split('#')[0];
  var owed = false;

  function showsAnother() {
    return location.href.split('#')[0] !== shown;
  }

  ['htmx:pushedIntoHistory', 'htmx:replacedInHistory'].forEach(function (name) {
    document.addEventListener(name, function () { shown = location.href.split('#')[0]; });
  });
  window.addEventListener('popstate', function () { owed = showsAnother(); });
  if (window.navigation) {
    window.navigation.addEventListener('navigateerror', function () {
      window.setTimeout(function () {
        if (owed && showsAnother()) {
          owed = false;
          location.reload();
        }
      }, 100);
    });
  }

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function seen(element) {
    return element !== null && element.getClientRects().length > 0;
  }

  // Where one was: what was pressed, and what stands around it in the same facet, the next ones first.
  // In Safari a link or button that is clicked gets no focus; there `asking` is what was pressed.
  function place(asking) {
    var pressed = document.activeElement === document.body ? asking : document.activeElement;
    var facet = pressed.closest('.facet');
    var row = pressed.closest('.row');
    var own = row ? row.querySelector('a[id]') : pressed;
    var links = facet ? all('a[id]', facet) : [];
    var at = links.indexOf(own);
    var around = at < 0 ? links : links.slice(at + 1).concat(links.slice(0, at).reverse());
    return {
      listed: pressed.closest('#facets') !== null,
      id: pressed.id || (pressed.matches('.not') ? '' : own.id),
      around: around.map(function (link) { return link.id; })
    };
  }

  // A list stays unfolded, also one that is not there for a while; one that holds what was pressed opens.
  var unfolded = {};

  function look() {
    all('#facet-list details[id]').forEach(function (details) { unfolded[details.id] = details.open; });
    all('.unfold').forEach(function (box) { unfolded[box.id] = box.checked; });
  }

  function unfold(pressed) {
    all('#facet-list details[id]').forEach(function (details) {
      if (details.id in unfolded) {
        details.open = unfolded[details.id];
      }
      details.open = details.open || details.contains(pressed);
    });
    all('.unfold').forEach(function (box) { box.checked = unfolded[box.id] === true; });
  }

  // The focus stays with what was pressed, which htmx finds again by its id. Where that is gone, it goes to
  // what stood beside it, in the end to the heading of the answer. Where the keyboard leads, one must see it.
  function goOn(before) {
    var heading = document.querySelector('#results h1.counts');
    var to = document.activeElement;
    if (to === document.body || !seen(to)) {
      to = [before.id].concat(before.around)
        .map(function (id) { return id ? document.getElementById(id) : null; })
        .find(seen) || (before.listed && modal() ? document.getElementById('facets') : heading);
      if (to === heading || to.id === 'facets') {
        to.tabIndex = -1;
      }
      to.focus({preventScroll: true});
    }
    if (to.matches(':focus-visible')) {
      to.scrollIntoView({block: 'nearest'});
    }
    if (to !== heading) {
      heard.textContent = heading.textContent;
    }
  }

  // The sheet of facets on a phone: nothing below it is reached, and Escape closes it.
  function modal() {
    var facets = document.querySelector('#facets:target');
    return facets !== null && getComputedStyle(facets).position === 'fixed';
  }

  function cover() {
    all('.skip, .top, #notice, #results, #related, .bottom, #tray').forEach(function (part) { part.inert = modal(); });
  }

  window.addEventListener('hashchange', cover);
  window.addEventListener('resize', cover);
  cover();

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.target.value) {
      return;
    }
    var menu = event.target === document.body ? document.querySelector('details.menu[open]') : event.target.closest('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (modal()) {
      // In Firefox the address is another only later, and until then nothing below takes the focus.
      window.addEventListener('hashchange', function () {
        // Where nothing was found there is no sheet to open again.
        (document.querySelector('.open-sheet') || document.getElementById('results')).focus();
      }, {once: true});
      document.querySelector('.sheet-foot a').click();
    }
  });

  var before = null;
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.target.id === 'results') {
      before = place(event.detail.requestConfig.elt);
      look();
    }
  });
  document.addEventListener('htmx:afterSettle', function (event) {
    var into = event.detail.target;
    if (event.target.id === 'results' && before && document.querySelector('#results h1.counts')) {
      unfold(before.id ? document.getElementById(before.id) : null);
      cover();
      goOn(before);
      before = null;
    } else if (into && /^fv-/.test(into.id) && into.querySelector('.told')) {
      heard.textContent = into.querySelector('.told').textContent;
    } else if (document.activeElement.closest('.order')) {
      // An entry of a pack was moved.
      heard.textContent = document.activeElement.closest('li').querySelector('a').innerText;
    }
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[aria-disabled=true]')) {
      event.preventDefault();
    }
  });
})();
