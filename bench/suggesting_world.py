"""Simulated users for `bench.suggesting`: what is true about them, and how a moment turns out.

Everything random is drawn up front from one seed, so policies that act alike meet the same world.
U users, T moments; K, Q, J and the scales as in `bench.suggesting_scene`.
"""

from typing import Final, NamedTuple

import numpy as np

from bench.suggesting_scene import (
    COUNT,
    EFFORT,
    ENERGY,
    HEAVY_ONE,
    LENGTH,
    MEMBER,
    MINUTES,
    OF,
    PLACE_BITS,
    SOOTHING,
    Bools,
    Floats,
    Ints,
    J,
    K,
    Q,
    Scene,
)
from unguilt.core.method import HEAVY, PRESSURES

USUAL_SPREAD: Final = 1.7
ASKS_AGAIN: Final = 0.6
RATES_NOTED: Final = 0.30
WORTH_WRITING: Final = 0.25
WORKPLACE: Final = tuple(PRESSURES).index("workplace")


def normal_below(z: Floats) -> Floats:
    """Standard normal distribution function (Abramowitz & Stegun 7.1.26, error below 1e-7)."""
    x = np.abs(z) / np.sqrt(2)
    t = 1 / (1 + 0.3275911 * x)
    poly = ((((1.061405429 * t - 1.453152027) * t) + 1.421413741) * t - 0.284496736) * t + 0.254829592
    return np.asarray(0.5 * (1 + np.sign(z) * (1 - poly * t * np.exp(-x * x))))


def clipped_mean(mean: Floats, sd: Floats) -> Floats:
    """Mean of a rating N(mean, sd²) that is cut to 0–10."""
    low, high = (0 - mean) / sd, (10 - mean) / sd
    inside = mean * (normal_below(high) - normal_below(low))
    density = (np.exp(-0.5 * low * low) - np.exp(-0.5 * high * high)) / np.sqrt(2 * np.pi)
    return np.asarray(inside + sd * density + 10 * (1 - normal_below(high)))


class Context(NamedTuple):
    """What one moment is like for every user, and what the hard rules leave open.

    press  (U, J) weights, sum 1 · permitted  (U, Q) minutes, place, energy, nothing heavy at weight ≥ 8
    leads  (U, Q) what may be the first card · last, lately  what was done before, −1 = nothing
    uptake, relief  (U, Q) true chance of taking up and true extra relief: for the oracle alone
    """

    day: Floats
    before: Floats
    press: Floats
    minutes: Ints
    place: Ints
    energy: Ints
    permitted: Bools
    leads: Bools
    last: Ints
    lately: Ints
    uptake: Floats
    relief: Floats


class Outcome(NamedTuple):
    """What happened: shown (U, 3) and done (U,) practices, −1 = none; the drop, and if it was rated."""

    shown: Ints
    done: Ints
    drop: Floats
    rated: Bools
    relief: Floats


class World:
    """U users and their T moments; `gentle` False drops the rule for weight ≥ 8, as the prototype did."""

    def __init__(
        self, settings: Scene, *, users: int, moments: int, seed: list[int], gentle: bool = True
    ) -> None:
        """Draw everything that is random."""
        self.scene, self.users, self.moments, self.gentle = settings, users, moments, gentle
        rng = np.random.default_rng(seed)
        self._write_prior()
        self._draw_people(rng)
        self._draw_moments(rng)
        self.reset()

    def _write_prior(self) -> None:
        """What holds for everyone, and what the written prior says about it (the same in every run)."""
        s = self.scene
        self.means = np.array(s.means)
        self.fit = np.random.default_rng(77).normal(0, s.sd_fit, (K, J))
        rng = np.random.default_rng(78)
        self.prior_mean = np.round((self.means + rng.normal(0, s.prior_error, K)) * 4) / 4
        self.prior_fit = 0.3 * np.sign(np.trunc(self.fit / WORTH_WRITING))
        if s.shuffled:
            self.prior_mean = rng.permutation(self.prior_mean)
            self.prior_fit = rng.permutation(self.prior_fit)

    def _draw_people(self, rng: np.random.Generator) -> None:
        s, users = self.scene, self.users
        self.g = rng.normal(0, s.sd_g, users)
        self.u0 = rng.normal(0, s.sd_u, (users, K))
        self.phi0 = rng.normal(0, s.sd_phi, (users, K, J))
        self.practice = rng.normal(0, s.sd_practice, (users, Q))
        self.nothing = rng.random(users) < s.nothing
        self.nothing_effect = rng.normal(0, s.sd_nothing, (users, Q))
        self.sigma = np.exp(rng.normal(np.log(s.sigma), 0.2, users))
        self.alpha = rng.normal(0.3, 0.3, users)
        self.rho = np.clip(rng.normal(0.35, 0.10, users), 0.05, 0.7)
        self.usual = rng.normal(6.0, 0.9, users)
        self.kappa = rng.uniform(0.2, 0.8, users)
        self.prone = rng.normal(0, 0.6, users)
        self.forgets = rng.normal(0, 0.5, users)

    def _draw_moments(self, rng: np.random.Generator) -> None:
        users, size = self.users, (self.moments, self.users)
        self.gap = rng.exponential(1, size) * (7 / rng.uniform(2, 6, users))
        taste = rng.dirichlet(np.full(J, 1.2), users)
        self.minutes = rng.choice([1, 5, 20], size, p=[0.40, 0.45, 0.15])
        self.place = rng.choice(4, size, p=[0.30, 0.20, 0.35, 0.15])
        self.energy = rng.choice(3, size, p=[0.4, 0.4, 0.2])
        self.before = np.clip(np.round(self.usual + USUAL_SPREAD * rng.normal(size=size)), 1, 10)
        self.press = _pressures(rng, taste, self.place)
        self.z_after = rng.normal(size=size)
        self.u_pick, self.u_ask = rng.random((2, self.moments, 3, users))
        self.u_miss, self.u_note = rng.random((2, *size))
        self.z_u = rng.normal(size=(*size, K)).astype(np.float32)
        self.z_phi = rng.normal(size=(*size, K, J)).astype(np.float32)

    def reset(self) -> None:
        """Return to the day before the first moment."""
        self.t = -1
        self.u, self.phi = self.u0.copy(), self.phi0.copy()
        self.recent = np.zeros((self.users, K))
        self.day = np.zeros(self.users)
        self.last = np.full(self.users, -1)
        self.lately = np.full((self.users, 4), -1)

    def next(self) -> Context:
        """Go on to the next moment."""
        self.t += 1
        if self.t:
            self._drift(self.gap[self.t])
        if self.t == self.scene.jump:
            self.u = -self.u
        t = self.t
        fit = np.einsum("ukj,uj->uk", self.phi + self.fit, self.press[t])
        tired = (self.energy[t] == 0)[:, None]
        effect = (
            (self.means + self.g[:, None] + self.u + fit)[:, OF]
            + self.practice
            + LENGTH
            - 0.4 * tired * EFFORT
        )
        effect = np.where(self.nothing[:, None], self.nothing_effect, effect)
        dose = 1 - self.kappa[:, None] * self.recent[:, OF]
        self.effect = effect * np.where(effect > 0, dose, 1)
        self.left = self.before[t] - self.alpha - self.rho * (self.before[t] - self.usual)
        alone = clipped_mean(self.left, self.sigma)
        with_it = clipped_mean(self.left[:, None] - self.effect, self.sigma[:, None])
        fit = np.where(self.nothing[:, None], 0, fit)
        return self._context(alone[:, None] - with_it, self._uptake(effect, fit[:, OF], tired * EFFORT))

    def _drift(self, days: Floats) -> None:
        s, t = self.scene, self.t
        self.day = self.day + days
        kept = np.exp(-days / s.drift_days)[:, None]
        new = np.sqrt(1 - kept * kept)
        self.u = kept * self.u + new * s.sd_u * self.z_u[t]
        self.phi = kept[..., None] * self.phi + new[..., None] * s.sd_phi * self.z_phi[t]
        self.recent = self.recent * np.exp(-days / 10.0)[:, None]

    def _uptake(self, effect: Floats, fit: Floats, tiring: Floats) -> Floats:
        """Chance of taking up: fit, effect, length, recent use, repetition, tiredness, and her own bent."""
        long = (self.minutes[self.t][:, None] == MINUTES) & (MINUTES > 1)
        again = np.arange(Q) == self.last[:, None]
        logit = 1.7 + 0.5 * fit + 0.25 * (effect - 1.2) - 0.5 * long - 1.2 * self.recent[:, OF]
        logit = logit - 0.8 * again - 0.7 * tiring + self.prone[:, None]
        return np.asarray(1 / (1 + np.exp(-logit)))

    def _context(self, relief: Floats, uptake: Floats) -> Context:
        t = self.t
        here = (PLACE_BITS & (1 << self.place[t])[:, None]) > 0
        permitted = (self.minutes[t][:, None] >= MINUTES) & here & (self.energy[t][:, None] >= ENERGY)
        leads = permitted
        if self.gentle:
            heavy = (self.before[t] >= HEAVY)[:, None]
            permitted = permitted & ~(heavy & HEAVY_ONE)
            leads = permitted & (SOOTHING | ~heavy)
        self.uptake_now, self.relief_now = uptake, relief
        return Context(
            day=self.day,
            before=self.before[t],
            press=self.press[t],
            minutes=self.minutes[t],
            place=self.place[t],
            energy=self.energy[t],
            permitted=permitted,
            leads=leads,
            last=self.last,
            lately=self.lately,
            uptake=uptake,
            relief=relief,
        )

    def step(self, order: Ints) -> Outcome:
        """Show up to three practices (U, 3), −1 = none, one after the other, until one is taken up."""
        t, each = self.t, np.arange(self.users)
        done, shown = np.full(self.users, -1), np.full((self.users, 3), -1)
        active = np.ones(self.users, bool)
        for i in range(3):
            q = order[:, i]
            active = active & (q >= 0)
            shown[active, i] = q[active]
            takes = active & (self.u_pick[t, i] < self.uptake_now[each, np.maximum(q, 0)])
            done[takes] = q[takes]
            active = active & ~takes & (self.u_ask[t, i] < ASKS_AGAIN)
        return self._outcome(shown, done)

    def _outcome(self, shown: Ints, done: Ints) -> Outcome:
        t, s, each = self.t, self.scene, np.arange(self.users)
        did, q = done >= 0, np.maximum(done, 0)
        effect = np.where(did, self.effect[each, q], 0.0)
        after = np.clip(np.round(self.left - effect + self.sigma * self.z_after[t]), 0, 10)
        drop = self.before[t] - after
        missing = 1 / (1 + np.exp(-(s.missing + s.missing_slope * (drop - 1.5) + self.forgets)))
        rated = np.where(did, self.u_miss[t] >= missing, self.u_note[t] < RATES_NOTED)
        who = np.flatnonzero(did)
        a = OF[q[who]]
        self.recent[who, a] += 0.35 * (1 - self.recent[who, a])
        self.last, self.lately = self.last.copy(), self.lately.copy()
        self.last[who] = done[who]
        self.lately[who] = np.column_stack([self.lately[who, 1:], a])
        return Outcome(shown, done, drop, rated, np.where(did, self.relief_now[each, q], 0.0))

    def true_effects(self) -> Floats:
        """(U, K) true relief per strategy: rested, at her pressures, mean over practices, on the cut scale.

        Averaged over her own weights: rating without minus rating with, as a report can at best know it.
        """
        each = (LENGTH @ MEMBER) / COUNT + (self.practice @ MEMBER) / COUNT
        fit = np.einsum("ukj,uj->uk", self.phi + self.fit, self.press.mean(0))
        effect = self.means + self.g[:, None] + self.u + fit + each
        effect = np.where(self.nothing[:, None], (self.nothing_effect @ MEMBER) / COUNT, effect)
        z = np.array([-1.5, -0.9, -0.4, 0.0, 0.4, 0.9, 1.5])
        share = np.exp(-0.5 * z * z) / np.exp(-0.5 * z * z).sum()
        total = np.zeros((self.users, K))
        for zi, weight in zip(z, share, strict=True):
            before = np.clip(self.usual + USUAL_SPREAD * zi, 1, 10)
            left = (before - self.alpha - self.rho * (before - self.usual))[:, None]
            sd = self.sigma[:, None]
            total += weight * (clipped_mean(left, sd) - clipped_mean(left - effect, sd))
        return total


def _pressures(rng: np.random.Generator, taste: Floats, place: Ints) -> Floats:
    """(T, U, J) weights of one to three pressures per moment from her taste; work raises the workplace."""
    moments, users = place.shape
    number = rng.choice([1, 2, 3], place.shape, p=[0.55, 0.35, 0.10])
    at_work = (place == 0)[..., None] & (np.arange(J) == WORKPLACE)
    order = np.argsort(-(np.log(taste) + np.log(3) * at_work + rng.gumbel(size=(moments, users, J))), axis=2)
    rank = np.argsort(order, axis=2)
    press = (rank < number[..., None]).astype(float)
    return np.asarray(press / press.sum(2, keepdims=True))
