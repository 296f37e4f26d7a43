using System.Text;
using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Benchmarks;

/// <summary>The exchanges that the specs document.</summary>
internal static class Documented
{
    private const string Folder = "specs/sora";

    private static readonly Api Sora = Compile();

    public static byte[] Request(string method, int example = 0) => Utf8(Method(method).Examples[example].Request);

    public static byte[] Response(string method, int example = 0) => Utf8(Method(method).Examples[example].Response);

    private static Method Method(string name) => Sora.Methods.Single(method => method.Name == name);

    private static byte[] Utf8(string? json) => Encoding.UTF8.GetBytes(json ?? throw new InvalidOperationException("This example has no such body."));

    private static Api Compile()
    {
        SpecFile[] files = [.. Directory.EnumerateFiles(Repository.Path(Folder), "*.yaml")
            .Select(path => new SpecFile($"{Folder}/{Path.GetFileName(path)}", path, File.ReadAllText(path)))];
        return SpecCompiler.Compile(Folder, files).Api ?? throw new InvalidOperationException($"{Folder} does not compile; igata check says why.");
    }
}
