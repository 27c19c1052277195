"""How well the suggesting model does for simulated users, against others and against the limit.

    python bench/suggesting.py --world hopeful --users 500 --seed 7 --json

prints one JSON object, policy → figures; without --json a table for people. What the worlds are, and
what each figure means: docs/suggesting.md. Two processes at most.
"""

import argparse
import json
import sys
from multiprocessing import Pool
from pathlib import Path
from typing import Any

if __package__ in {None, ""}:  # run as a file: let `bench` and `unguilt` be found
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.suggesting_measures import BLOCK, MAKERS, Job, Log, closer_look, figures, joined, run, share
from bench.suggesting_scene import WORLDS


def measured(
    *, world: str, users: int, seed: int, gentle: bool = True, policies: tuple[str, ...] = tuple(MAKERS)
) -> dict[str, Log]:
    """Run every policy over the same users; blocks of users are spread over two processes."""
    blocks = range(-(-users // BLOCK))
    jobs = [
        Job(policy=policy, world=world, users=users, block=block, seed=seed, gentle=gentle)
        for policy in policies
        for block in blocks
    ]
    with Pool(2) as pool:
        logs = pool.map(run, jobs, chunksize=1)
    return {
        policy: joined(logs[i * len(blocks) : (i + 1) * len(blocks)]) for i, policy in enumerate(policies)
    }


def table(logs: dict[str, Log]) -> str:
    """Return the figures for people."""
    chance, oracle = logs["random"], logs["oracle"]
    lines = [
        "policy            relief  share of the oracle's gain (1–20, 21–60, 61–120)   ms offer  learn   bytes"
    ]
    for name, log in logs.items():
        whole, error = share(log, chance, oracle, (0, len(log.relief)))
        row = figures(log, chance, oracle)
        spans = " ".join(f"{value:5.2f}" for value in row["share"])
        lines.append(
            f"{name:16s} {row['relief']:7.3f}  {whole:5.3f} ±{1.96 * error:.3f}   ({spans})   met20 "
            f"{row['met20']:4.1f}"
            f"   {row['ms_offer']:8.3f} {row['ms_learn']:6.3f} {row['bytes']:7d}"
        )
    if "ours" in logs:
        lines += ["", *closer_look(logs["ours"])]
    return "\n".join(lines)


def main() -> int:
    """Read the command line, run, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--world", choices=WORLDS, default="hopeful")
    parser.add_argument("--users", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    parser.add_argument(
        "--no-weight-rule", action="store_true", help="without the rule for weight 8 and more"
    )
    asked = parser.parse_args()
    if asked.users < 1:
        parser.error("--users is 1 or more")
    logs = measured(world=asked.world, users=asked.users, seed=asked.seed, gentle=not asked.no_weight_rule)
    if asked.json:
        found: dict[str, Any] = {
            name: figures(log, logs["random"], logs["oracle"]) for name, log in logs.items()
        }
        print(json.dumps(found))
    else:
        print(table(logs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
