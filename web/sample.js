// @ts-check
// The article behind "Try a sample": an invented company, written for this page.

export const sample = {
  published: '2025-08-12',
  text: `Tarnbeck widens its lead as cargo bikes get cheaper to build

By Mara Lindqvist
12 August 2025

Tarnbeck Cycles, the Edinburgh maker of electric cargo bikes, said revenue rose to £48.6m in the second quarter of 2025, up from £31.2m in the same period last year. Its gross margin widened to 34.8% in Q2 2025, from 31.5% in Q1 2025 and 27.9% in Q2 2024.

The company delivered 16,400 bikes in the quarter, an increase of 62% on a year earlier. Exports made up 41% of deliveries, and sales in Germany alone reached €14.3m (£12.3m).

Never miss a story: sign up for our free newsletter

Operating costs fell 4% to £9.1m. "A battery pack costs us almost a third less than it did two years ago," said chief executive Isla Renwick.

In March, Tarnbeck opened a second assembly hall in Dundee, which employs about 240 people. On 3 July 2025 it bought the workshop Cellwright for £22m in cash.

Tarnbeck expects revenue of between £185m and £195m for the full year. It plans to open a plant in Rotterdam by the end of 2026 and wants to build more than 90,000 bikes a year there from 2028.
`,
};
