"""The same filter written plainly: one big covariance over every coordinate, for comparison.

Slow and simple on purpose. It shares no code with `core.suggesting` but the written numbers.
"""

from collections.abc import Mapping
from math import exp

from unguilt.core.suggesting import Done, Event, Noted, Prior
from unguilt.core.suggesting.parameters import Parameters


class Dense:
    """Mean and covariance over named coordinates; every coordinate is there from the start."""

    def __init__(self, names: Mapping[str, float], means: Mapping[str, float], p: Parameters) -> None:
        self.names = [*names]
        self.p = p
        self.prior_mean = [means.get(name, 0.0) for name in self.names]
        self.prior_sd = [names[name] for name in self.names]
        self.mean = [*self.prior_mean]
        size = range(len(self.names))
        self.cov = [[self.prior_sd[i] ** 2 if i == j else 0.0 for j in size] for i in size]

    def drift(self, days: float) -> None:
        kept = [exp(-days / self.p.drift_days) if name[0] in "uf" else 1.0 for name in self.names]
        size = range(len(self.names))
        self.mean = [m0 + k * (m - m0) for m0, k, m in zip(self.prior_mean, kept, self.mean, strict=True)]
        self.cov = [[kept[i] * kept[j] * self.cov[i][j] for j in size] for i in size]
        for i in size:
            self.cov[i][i] += (1 - kept[i] ** 2) * self.prior_sd[i] ** 2

    def vector(self, weights: Mapping[str, float]) -> list[float]:
        return [weights.get(name, 0.0) for name in self.names]

    def read(self, weights: Mapping[str, float]) -> tuple[float, float]:
        x = self.vector(weights)
        sx = [sum(c * v for c, v in zip(row, x, strict=True)) for row in self.cov]
        mean = sum(m * v for m, v in zip(self.mean, x, strict=True))
        return mean, sum(a * v for a, v in zip(sx, x, strict=True))

    def observe(self, weights: Mapping[str, float], value: float, noise: float) -> tuple[float, float]:
        x = self.vector(weights)
        sx = [sum(c * v for c, v in zip(row, x, strict=True)) for row in self.cov]
        spread = sum(a * v for a, v in zip(sx, x, strict=True)) + noise
        error = value - sum(m * v for m, v in zip(self.mean, x, strict=True))
        self.mean = [m + a / spread * error for m, a in zip(self.mean, sx, strict=True)]
        size = range(len(x))
        self.cov = [[self.cov[i][j] - sx[i] * sx[j] / spread for j in size] for i in size]
        return error, spread


class Plain:
    """The whole model over a few strategies, told once more: filter, fatigue, noise."""

    def __init__(self, practices: list[str], pressures: list[str], written: Prior, p: Parameters) -> None:
        names = {"alpha": p.sd_alpha, "rho": p.sd_rho, "g": p.sd_all, "overnight": p.sd_overnight}
        for practice in practices:
            slug = practice.partition(".")[0]
            names |= {f"u {slug}": p.sd_strategy, f"pi {practice}": p.sd_practice}
            names |= {f"f {slug} {key}": p.sd_fit for key in pressures}
        means = {"alpha": p.alpha, "rho": p.rho, "overnight": p.overnight}
        self.filter, self.written, self.p = Dense(names, means, p), written, p
        self.used: dict[str, tuple[float, float]] = {}
        self.day: float | None = None
        self.noise = [p.noise_weight * p.noise**2, p.noise_weight]

    def learn(self, event: Event) -> None:
        at = event.situation.at
        if self.day is not None:
            self.filter.drift(at - self.day)
        self.day = at
        for step in event.steps:
            if isinstance(step, Noted) and step.after is not None and event.situation.weight is not None:
                fall = self._fall(event.situation.weight, delayed=step.delayed)
                self._rate(fall, event.situation.weight - step.after, delayed=step.delayed)
            if isinstance(step, Done):
                self._done(event, step, at)

    def _fall(self, before: int, *, delayed: bool) -> dict[str, float]:
        return {"alpha": 1.0, "rho": before - 6.0, "overnight": float(delayed)}

    def _variance(self) -> float:
        return min(max(self.noise[0] / self.noise[1], 0.8**2), 3.0**2)

    def _rate(self, weights: Mapping[str, float], value: float, *, delayed: bool) -> None:
        variance = self._variance()
        error, spread = self.filter.observe(
            weights, value, variance * (self.p.overnight_noise if delayed else 1)
        )
        self.noise[0] += error**2 * variance / spread
        self.noise[1] += 1

    def _done(self, event: Event, step: Done, at: float) -> None:
        slug = step.practice.partition(".")[0]
        last, level = self.used.get(slug, (at, 0.0))
        level *= exp(-(at - last) / 10)
        self.used[slug] = (at, level + 0.3 * (1 - level))
        if step.before is None or (step.after is None and step.delayed):
            return
        dose = 1 - 0.5 * level
        keys = event.situation.pressures or event.situation.heard
        share = {key: 1 / len(keys) for key in keys}
        known = self.written.strategies[slug]
        tired = self.p.tired * known.effort if event.situation.energy == 0 else 0.0
        length = {1: self.p.short, 5: 0.0, 20: self.p.long}[step.minutes]
        said = known.mean + sum(known.fit.get(key, 0.0) * w for key, w in share.items()) + length + tired
        weights = self._fall(step.before, delayed=step.delayed) | {
            "g": dose,
            f"u {slug}": dose,
            f"pi {step.practice}": dose,
        }
        weights |= {f"f {slug} {key}": dose * w for key, w in share.items()}
        if step.after is None:
            foretold, _ = self.filter.read(weights)
            self.filter.observe(weights, foretold - self.p.miss_shift, self._variance() * self.p.miss_noise)
        else:
            self._rate(weights, step.before - step.after - dose * said, delayed=step.delayed)
