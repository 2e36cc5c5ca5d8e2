"""Runs BoARIO on the table and shocks of `Chokepoint.Benchmarks sectors`, and prints its line of that table.

python3 sectors_boario.py INDUSTRIES; boario and pymrio must be importable, with numpy, pandas, progressbar2, coloredlogs and requests.
"""

import logging
import math
import resource
import sys
import time
import warnings

import numpy as np
import pandas as pd

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

import pymrio  # noqa: E402
from boario import event  # noqa: E402
from boario.extended_models import ARIOPsiModel  # noqa: E402
from boario.simulation import Simulation  # noqa: E402


def mix(x):
    """SplitMix64 over an array."""
    with np.errstate(over="ignore"):
        x = x + np.uint64(0x9E3779B97F4A7C15)
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))


def table(n):
    sectors = next(s for s in range(math.ceil(math.sqrt(n)), n + 1) if n % s == 0)
    regions = n // sectors
    u = (mix(np.uint64(42) + np.arange(n * n, dtype=np.uint64)) >> np.uint64(11)) / float(1 << 53)
    w = -np.log(1 - u.reshape(n, n))
    region = np.arange(n) // sectors
    w *= np.where(region[:, None] == region[None, :], 20.0, 1.0)
    a = 0.5 * w / w.sum(axis=0)
    x = np.zeros(n)
    for _ in range(80):
        x = 100.0 + a @ x
    names = [f"r{r:03}" for r in range(regions)]
    rows = pd.MultiIndex.from_product([names, [f"s{s:03}" for s in range(sectors)]], names=["region", "sector"])
    final = pd.MultiIndex.from_product([names, ["final"]], names=["region", "category"])
    y = np.where(region[:, None] == np.arange(regions)[None, :], 100.0, 0.0)
    z = pd.DataFrame(a * x, index=rows, columns=rows)
    out = pd.DataFrame({"indout": x}, index=rows)
    return pymrio.IOSystem(Z=z, Y=pd.DataFrame(y, index=rows, columns=final), x=out, A=pymrio.calc_A(z, out))


def main():
    n = int(sys.argv[1])
    io = table(n)
    model = ARIOPsiModel(io, order_type="alt", psi_param=0.8, main_inv_dur=90, inventory_restoration_tau=60)
    loss = pd.Series(0.3 * model.productive_capital[:5], index=io.Z.index[:5])
    sim = Simulation(model, n_temporal_units_to_sim=365)
    sim.add_event(event.from_series(
        impact=loss, event_type="recovery", occurrence=1, duration=90, recovery_tau=180,
        recovery_function="linear", event_monetary_factor=model.monetary_factor))
    wall, cpu = time.perf_counter(), time.process_time()
    sim.loop()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    made = sim.production_realised.to_numpy()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"| {n} | {len(made)} | BoARIO | {wall:.2f} | {cpu:.2f} | {peak} | {made.sum()!r} | {made[-1].sum()!r} |")


main()
