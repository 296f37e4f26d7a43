using Igata.Export.Text;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Export.Tests;

/// <summary>What is exported is valid for the programs of others, which run with Node. Without Node, or without its packages, the tests are skipped.</summary>
[Collection(nameof(JudgeTests))]
public sealed class JudgeTests(JudgeTests.Judges judges)
{
    [Fact]
    public void RedoclyFindsNoErrorInOpenApi() =>
        judges.Run(Path.Combine("@redocly", "cli", "bin", "cli.js"), ["lint", "--extends=recommended", "--format=stylish", .. judges.OpenApi]);

    // A pattern of the spec of tags is one of ECMA-262 with the flag u, as JSON Schema has them; Spectral compiles it without the flag.
    [Fact]
    public void SpectralFindsNoErrorInOpenApi() =>
        judges.Run(Path.Combine("@stoplight", "spectral-cli", "dist", "index.js"), ["lint", "--ruleset", "oas.yaml", "--fail-severity=error", "--quiet", .. judges.OpenApi.Where(file => !file.EndsWith("tests-Specs-tags.yaml", StringComparison.Ordinal))]);

    [Fact]
    public void OpenRpcAndJsonSchemaSatisfyTheirMetaSchemas() => judges.Run(null, ["judge.mjs", .. judges.Others]);

    [Fact]
    public void ExamplesSatisfyTheSchemas() => judges.Run(null, ["examples.mjs", .. judges.OpenApiJson]);

    [Fact]
    public void OpenApiBecomesTypeScriptThatCompiles() => judges.Run(null, ["typescript.mjs", judges.Folder, .. judges.OpenApi]);

    /// <summary>The tests that run the judges, which are installed once.</summary>
    [CollectionDefinition(nameof(JudgeTests))]
    public sealed class Collection : ICollectionFixture<Judges>;

    /// <summary>Installs the judges, and exports all specs.</summary>
    public sealed class Judges : IDisposable
    {
        private readonly string _folder = Repository.Path("tests", "Igata.Export.Tests", "obj", "judges");
        private readonly string _files = Directory.CreateTempSubdirectory("igata-judges").FullName;
        private readonly string? _obstacle;

        public Judges()
        {
            Directory.CreateDirectory(_folder);
            foreach (string file in Directory.EnumerateFiles(Repository.Path("tests", "Igata.Export.Tests", "Judges")))
            {
                File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
            }

            _obstacle = Install();
            foreach (string folder in SpecFolder.All)
            {
                Export(folder, SpecFolder.Compile(folder));
            }
        }

        /// <summary>Where the files are.</summary>
        public string Folder => _files;

        public List<string> OpenApi { get; } = [];

        public List<string> OpenApiJson { get; } = [];

        public List<string> Others { get; } = [];

        /// <summary>Runs a judge; its exit code is not zero if it finds an error.</summary>
        public void Run(string? package, IEnumerable<string> arguments)
        {
            Assert.SkipWhen(_obstacle is not null, _obstacle ?? "");
            (int code, string output) = Start("node", package is null ? arguments : [Path.Combine("node_modules", package), .. arguments]);
            Assert.True(code == 0, output);
        }

        public void Dispose() => Directory.Delete(_files, recursive: true);

        private void Export(string folder, Api api)
        {
            string name = folder.Replace('/', '-');
            bool isRpc = SpecFolder.GetKind(api) is DocumentKind.OpenRpc;
            (isRpc ? Others : OpenApi).Add(Write($"{name}.{(isRpc ? "rpc.json" : "yaml")}", Exporter.Export(api, SpecFolder.GetKind(api), isRpc ? DocumentFormat.Json : DocumentFormat.Yaml)));
            if (!isRpc)
            {
                OpenApiJson.Add(Write($"{name}.json", Exporter.Export(api, DocumentKind.OpenApi, DocumentFormat.Json)));
            }

            Others.Add(Write($"{name}.schema.json", Exporter.Export(api, DocumentKind.JsonSchema, DocumentFormat.Json)));
        }

        private string Write(string name, ExportedDocument document) => Write(name, document.Text);

        /// <summary>Writes a file for a judge, and returns its path.</summary>
        public string Write(string name, string text)
        {
            string path = Path.Combine(_files, name);
            File.WriteAllText(path, text);
            return path;
        }

        // The packages are kept beside the build output, because installing them takes half a minute.
        private string? Install()
        {
            try
            {
                string installed = Path.Combine(_folder, "installed.txt");
                string wanted = File.ReadAllText(Path.Combine(_folder, "package-lock.json"));
                if (File.Exists(installed) && File.ReadAllText(installed) == wanted)
                {
                    return Start("node", ["--version"]).Code == 0 ? null : "Node does not run.";
                }

                (int code, string output) = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
                if (code != 0)
                {
                    return "The packages of Node cannot be installed: " + output;
                }

                File.WriteAllText(installed, wanted);
                return null;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return "Node and npm are not installed.";
            }
        }

        private (int Code, string Output) Start(string program, IEnumerable<string> arguments) => ChildProcess.Run(program, _folder, arguments);
    }
}
