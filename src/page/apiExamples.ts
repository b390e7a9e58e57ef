/** How to read an indicator from one's own program: whole pieces of code, to be copied as they stand. */
export interface ApiExample {
  id: string;
  name: string;
  text: string;
  code: string;
}

/** A measure's figures, from the file of those that may be given together. @param parquet its whole address */
export const wholeExample = (slug: string, parquet: string): ApiExample => ({
  id: 'duckdb',
  name: 'DuckDB',
  text: 'Alla mått i en fråga, utan att något laddas ned först. Parquetfilen läses också av R (arrow) och Python (pandas, polars).',
  code: `SELECT region, period, value, unit
FROM '${parquet}'
WHERE indicator = '${slug}' AND region_code <> '00'
ORDER BY value;`,
});

/** @param file whole address of a file under /data/v1/, from its path */
export function apiExamples(slug: string, file: (path: string) => string): ApiExample[] {
  const csv = file(`indicators/${slug}.csv`);
  return [
    {
      id: 'curl',
      name: 'curl',
      text: 'Hämta en fil till datorn. Zip-filen har allt om ett mått, med en README om hur du hänvisar.',
      code: `curl -O ${csv}\ncurl -O ${file(`indicators/${slug}.zip`)}`,
    },
    { id: 'r', name: 'R', text: 'Läs länskoden som text, annars försvinner nollan först.', code: forR(csv) },
    {
      id: 'python',
      name: 'Python',
      text: 'Med pandas. Perioden är text: den kan vara ett halvår.',
      code: forPython(csv),
    },
    {
      id: 'javascript',
      name: 'JavaScript',
      text: 'I JSON-filen står måttets definition bredvid siffrorna. Koden går att köra i Node.',
      code: forJavaScript(file(`indicators/${slug}.json`)),
    },
  ];
}

const forR = (csv: string) => `library(readr)

tabell <- read_csv("${csv}",
  col_types = cols(.default = "?", region_code = "c", period = "c"))
subset(tabell, region_code != "00", c(region, period, value, unit))`;

const forPython = (csv: string) => `import pandas as pd

tabell = pd.read_csv("${csv}",
                     dtype={"region_code": str, "period": str})
regioner = tabell[tabell["region_code"] != "00"]
print(regioner[["region", "period", "value", "unit"]])`;

const forJavaScript = (json: string) => `const svar = await fetch('${json}');
const { name, unit, lead, figures, sources } = await svar.json();
const rader = figures.filter((rad) => rad.period === lead && rad.region !== '00');
console.log(name, unit, lead, sources.map((källa) => källa.title));
console.table(rader, ['region', 'value', 'basis']);`;

/** A question for Excel's own Power Query, with the decimal points told as such. */
export const powerQuery = (csv: string): string => `let
  Fil = Csv.Document(Web.Contents("${csv}"),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Tabell = Table.PromoteHeaders(Fil),
  Svar = Table.TransformColumnTypes(Tabell, {{"value", type number}}, "en-US")
in
  Svar`;
