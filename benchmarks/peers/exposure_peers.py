"""What general tools say about a network folder: articulation points and cycles (igraph, networkx), and the look-through by a sparse solve
(scipy). Needs python3-igraph, python3-scipy and, for --networkx, python3-networkx.

    python3 benchmarks/peers/exposure_peers.py FOLDER [--networkx]
"""

import csv
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import igraph
import numpy
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import splu

COUNTRY = "CN"
HUBS = 10


def rows(folder, table):
    with open(Path(folder) / f"{table}.csv", newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def timed(label, work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    print(f"{time.perf_counter() - wall:8.3f} s {time.process_time() - cpu:8.3f} s CPU  {label}")
    return result


def read(folder):
    facilities = list(rows(folder, "facilities"))
    number = {row["id"]: i for i, row in enumerate(facilities)}
    links = [(number[row["from"]], number[row["to"]], row["item"], float(row["per_day"])) for row in rows(folder, "links")]
    demand = [(number[row["facility"]], row["item"], float(row["per_day"])) for row in rows(folder, "demand")]
    return facilities, links, demand


def look_through(facilities, links, demand):
    """The share of each firm's output that was added in the country, every firm making one product at a price of one."""
    count = len(facilities)
    output = numpy.zeros(count)
    for facility, _, per_day in demand:
        output[facility] += per_day
    for supplier, _, _, per_day in links:
        output[supplier] += per_day
    sources = numpy.array([link[0] for link in links])
    buyers = numpy.array([link[1] for link in links])
    weights = numpy.array([link[3] for link in links]) / output[buyers]
    shares = csr_matrix((weights, (buyers, sources)), shape=(count, count))
    added = numpy.where([row["country"] == COUNTRY for row in facilities], 1 - numpy.asarray(shares.sum(axis=1)).ravel(), 0.0)
    direct = timed("look-through, factorised", lambda: splu((identity(count) - shares).tocsc()).solve(added)) if count <= 5_000 else None

    def iterate():
        embedded = added.copy()
        for _ in range(10_000):
            following = added + shares @ embedded
            if numpy.abs(following - embedded).max() <= 4e-16:
                break
            embedded = following
        return following

    iterated = timed("look-through, swept", iterate)
    return iterated if direct is None else direct


def stopped_without(removed, recipes, firms):
    """How many other firms stop when one does, counted plainly: all groups are needed, and any supplier of a group will do."""
    suppliers = defaultdict(set)
    users = defaultdict(set)
    for firm, group, supplier in recipes:
        suppliers[firm, group].add(supplier)
        users[supplier].add((firm, group))
    groups = Counter(firm for firm, _ in suppliers)
    found, waiting, missing, seen = set(), [firm for firm in range(firms) if not groups[firm] and firm != removed], dict(groups), set()
    while waiting:
        firm = waiting.pop()
        if firm in found:
            continue
        found.add(firm)
        for need in users[firm] - seen:
            seen.add(need)
            missing[need[0]] -= 1
            if not missing[need[0]] and need[0] != removed:
                waiting.append(need[0])
    return firms - len(found) - 1


def main(folder, with_networkx):
    facilities, links, demand = timed("read", lambda: read(folder))
    pairs = [(link[0], link[1]) for link in links]
    graph = timed("igraph: build", lambda: igraph.Graph(n=len(facilities), edges=pairs, directed=True))
    cuts = timed("igraph: articulation points", lambda: graph.as_undirected().articulation_points())
    cycles = timed("igraph: strong components", lambda: graph.connected_components(mode="strong"))
    print(f"{len(facilities)} firms, {len(links)} links, {len(cuts)} articulation points, largest cycle {max(cycles.sizes())}")
    if with_networkx:
        import networkx

        plain = timed("networkx: build", lambda: networkx.DiGraph(pairs))
        timed("networkx: articulation points", lambda: len(list(networkx.articulation_points(plain.to_undirected()))))
        timed("networkx: strong components", lambda: max(map(len, networkx.strongly_connected_components(plain))))
    if len({row["id"] for row in facilities}) == len({item for _, item, _ in demand}):
        embedded = look_through(facilities, links, demand)
        print(f"mean embedded share {embedded.mean():.12f}")
        number = {row["id"]: i for i, row in enumerate(facilities)}
        made_by = {item: facility for facility, item, _ in demand}
        recipes = [(number[row["facility"]], row["group"], made_by[row["input"]]) for row in rows(folder, "recipes")]
        hubs = [firm for firm, _ in Counter(supplier for supplier, _ in pairs).most_common(HUBS)]
        stopped = timed(f"AND-OR, plain Python, {HUBS} hubs", lambda: [stopped_without(hub, recipes, len(facilities)) for hub in hubs])
        for hub, count in zip(hubs, stopped):
            print(f"hub {facilities[hub]['id']}: {graph.degree(hub, mode='out')} customers, stops {count} other firms, articulation point: {hub in set(cuts)}")


if __name__ == "__main__":
    main(sys.argv[1], "--networkx" in sys.argv)
