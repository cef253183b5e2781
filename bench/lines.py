"""Trains lines.model (see LineModel) from what LineSamples writes.

python3 bench/lines.py SAMPLES MODEL [WEIGHTS.tsv]

SAMPLES is the folder of LineSamples (lines.jsonl, lines.f32, columns.txt); MODEL the file to write.
WEIGHTS.tsv may give a page's weight and site: id<TAB>weight<TAB>site. Pages are weighed 1 without it
(lines.model of 2026-11-21: articles, documentation and Readability's pages 1, service pages 0.5,
products 0.3, forums, listings and collections 0.2). Needs numpy and lightgbm. Prints the word F1 of
the rules and of the model for each half of the pages, the model trained on the other half.
"""
import collections, json, math, re, sys
import lightgbm, numpy

RULES, LEAST_SITES, LEAST_ODDS, PRIOR, DROPS, ADDS, LEAST_PROSE, LEAST_LEFT = 2.0, 4, 0.15, 4.0, 0.4, 0.6, 15, 0.3
ODDS_WEIGHT = 0.5  # pages that are of less weight are no source for the odds of words
WORD = re.compile(r"[\u3040-\u9fff]|[^\W\u3040-\u9fff]+")


def words(text):
    return WORD.findall(text.lower())


def labels(lines, kept, gold):
    """The share of each line that the text holds; a short line by its neighbours; of copies only
    as many as the text has, those among other text first (tried without: articles gain by half)."""
    paragraphs = [words(p) for p in gold.split("\n")]
    text = [w for p in paragraphs for w in p]
    whole = collections.Counter(" ".join(p) for p in paragraphs)
    runs = set(zip(text, text[1:], text[2:], text[3:]))
    joined = " " + " ".join(text) + " "
    label = numpy.zeros(len(lines))
    for i, line in enumerate(lines):
        key = " ".join(line)
        if len(line) >= 6:
            held = numpy.zeros(len(line), bool)
            for j in range(len(line) - 3):
                held[j : j + 4] |= tuple(line[j : j + 4]) in runs
            label[i] = held.mean()
        elif key and key in whole:
            label[i] = 1
        elif key and " " + key + " " in joined:
            label[i] = -1
    known = [i for i, line in enumerate(lines) if len(line) >= 6]
    for i in numpy.flatnonzero(label == -1):
        above = next((label[j] for j in reversed(known) if i - 6 < j < i), 0)
        below = next((label[j] for j in known if i < j < i + 6), 0)
        label[i] = 1 if above > 0.6 and below > 0.6 else 0
    copies = collections.defaultdict(list)
    for i, line in enumerate(lines):
        if label[i] > 0.5:
            copies[" ".join(line)].append(i)
    for key, places in copies.items():
        held = joined.count(" " + key + " ") if key.count(" ") >= 5 else whole[key]
        among = lambda i: label[max(0, i - 6) : i + 7].mean() + 0.3 * kept[i]
        for i in sorted(places, key=among, reverse=True)[max(1, held) :]:
            label[i] = 0
    return label


def site(page):
    return page["site"]


def odds(pages):
    """For each word: (kept, others) -> site -> (lines, text among them), at most four of a page."""
    told = [collections.defaultdict(dict), collections.defaultdict(dict)]
    for page in pages:
        seen = [collections.defaultdict(lambda: [0, 0.0]), collections.defaultdict(lambda: [0, 0.0])]
        for line, label in zip(page["lines"], page["label"]):
            for word in line["words"]:
                count = seen[0 if line["kept"] else 1][word]
                count[0] += 1
                count[1] += label
        for k in (0, 1):
            for word, (n, s) in seen[k].items():
                total = told[k][word].setdefault(site(page), [0, 0.0])
                share = min(n, 4) / n
                total[0] += n * share
                total[1] += s * share
    return told


class Odds:
    def __init__(self, pages):
        self.told = odds(pages)
        self.sums = [
            {w: (sum(v[0] for v in s.values()), sum(v[1] for v in s.values()), len(s)) for w, s in t.items()}
            for t in self.told
        ]
        self.prior = [sum(v[1] for v in s.values()) / sum(v[0] for v in s.values()) for s in self.sums]

    def of(self, k, word, left_out=None):
        n, s, sites = self.sums[k].get(word, (0, 0.0, 0))
        own = self.told[k].get(word, {}).get(left_out)
        if own:
            n, s, sites = n - own[0], s - own[1], sites - 1
        if sites < LEAST_SITES:
            return 0.0
        prior = self.prior[k]
        p = min(0.995, max(0.005, (s + PRIOR * prior) / (n + PRIOR)))
        value = math.log(p / (1 - p)) - math.log(prior / (1 - prior))
        return round(value, 2) if abs(value) >= LEAST_ODDS else 0.0

    def table(self):
        for word in sorted(set(self.sums[0]) | set(self.sums[1])):
            kept, others = self.of(0, word), self.of(1, word)
            if kept or others:
                yield word, kept, others

    def fill(self, page, rows, columns):
        """Writes the odds of words into a page's rows, its own site left out."""
        known = {}
        for row, line in zip(rows, page["lines"]):
            k = 0 if line["kept"] else 1
            def told(word):
                if (k, word) not in known:
                    known[k, word] = self.of(k, word, site(page))
                return known[k, word]
            all_words = [told(w) for w in line["words"]] or [0.0]
            row[columns] = (sum(all_words), min(all_words), max(all_words), sum(told(w) for w in line["own"]))


def train(pages, rows):
    label = numpy.concatenate([p["label"] for p in pages])
    weight = numpy.concatenate([p["weights"] for p in pages])
    start = numpy.concatenate([numpy.where(p["kept"], RULES, -RULES) for p in pages])
    settings = dict(objective="cross_entropy", learning_rate=0.07, num_leaves=16, min_data_in_leaf=200,
                    feature_fraction=0.4, bagging_fraction=0.7, bagging_freq=1, lambda_l2=5, max_bin=127,
                    min_sum_hessian_in_leaf=0.02, seed=1, num_threads=1, verbose=-1)
    data = lightgbm.Dataset(rows, label, weight=weight / weight.mean(), init_score=start)
    return lightgbm.train(settings, data, 170)


def f1(found, wanted):
    if not found or not wanted:
        return float(not found and not wanted)
    both = sum((collections.Counter(found) & collections.Counter(wanted)).values())
    return 2 * both / (len(found) + len(wanted))


def decided(page, rows, model, points):
    raw = model.predict(rows, raw_score=True) + numpy.where(page["kept"], RULES, -RULES)
    chance = 1 / (1 + numpy.exp(-raw))
    keep = numpy.where(page["kept"], chance > DROPS, chance > ADDS)
    prose = rows[:, points][page["kept"]].sum()
    left = rows[:, points][page["kept"] & keep].sum()
    return page["kept"] if prose < LEAST_PROSE or left < LEAST_LEFT * prose else keep


def written(model, table, columns):
    lines = ["# Made by bench/lines.py; see LineModel.", "columns " + " ".join(columns)]
    lines += ["word %s %g %g" % row for row in table]
    for tree in model.dump_model()["tree_info"]:
        nodes = []
        def walk(node):
            at = len(nodes)
            nodes.append("")
            if "split_feature" in node:
                left, right = walk(node["left_child"]), walk(node["right_child"])
                nodes[at] = "%d:%.6g:%d:%d" % (node["split_feature"], node["threshold"], left, right)
            else:
                nodes[at] = "=%.4f" % node["leaf_value"]
            return at
        walk(tree["tree_structure"])
        lines.append("tree " + " ".join(nodes))
    return "\n".join(lines) + "\n"


def read(folder, weights):
    columns = open(folder + "/columns.txt").read().split()
    rows = numpy.fromfile(folder + "/lines.f32", ">f4").astype("f4").reshape(-1, len(columns))
    pages, at = [], 0
    for line in open(folder + "/lines.jsonl"):
        page = json.loads(line)
        page["tokens"] = [words(x["text"]) for x in page["lines"]]
        page["rows"] = rows[at : at + len(page["lines"])]
        at += len(page["lines"])
        if not page["lines"]:
            continue
        gold = words(page["gold"])
        page["kept"] = numpy.array([x["kept"] for x in page["lines"]], bool)
        page["label"] = labels(page["tokens"], page["kept"], page["gold"])
        weight, page["site"] = weights.get(page["id"], (1.0, page["id"]))
        shares = [min(1, (len(t) + 1) / max(60, len(gold))) for t in page["tokens"]]
        page["weight"] = weight
        page["weights"] = weight * numpy.sqrt(shares)
        pages.append(page)
    return columns, pages


def main(folder, target, weights_file=None):
    weights = {}
    for line in open(weights_file) if weights_file else []:
        name, weight, where = line.rstrip("\n").split("\t")
        weights[name] = (float(weight), where)
    columns, pages = read(folder, weights)
    marks = [columns.index(c) for c in ("oddsSum", "oddsLeast", "oddsMost", "oddsOwn")]
    def made(train_on):
        told = Odds([p for p in train_on if p["weight"] >= ODDS_WEIGHT])
        for page in pages:
            told.fill(page, page["rows"], marks)
        return told, train(train_on, numpy.concatenate([p["rows"] for p in train_on]))
    for half in (0, 1):
        told, model = made(pages[1 - half :: 2])
        scores = []
        for page in pages[half::2]:
            keep = decided(page, page["rows"], model, columns.index("points"))
            gold = words(page["gold"])
            pick = lambda chosen: [w for i in numpy.flatnonzero(chosen) for w in page["tokens"][i]]
            scores.append((f1(pick(page["kept"]), gold), f1(pick(keep), gold)))
        print("half %d: rules %.4f, model %.4f" % (half, *numpy.mean(scores, 0)))
    told, model = made(pages)
    open(target, "w").write(written(model, told.table(), columns))


if __name__ == "__main__":
    main(*sys.argv[1:])
