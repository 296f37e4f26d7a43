using System.Text;
using Igata.Specs;
using Igata.Specs.Model;

namespace Igata.Benchmarks;

/// <summary>Reads the exchanges that the specs document.</summary>
internal static class DocumentedPayloads
{
    private static readonly Dictionary<string, Api> Apis = [];

    public static byte[] GetRequest(string folder, string method, int example = 0) => ToUtf8(FindMethod(folder, method).Examples[example].Request);

    public static byte[] GetResponse(string folder, string method, int example = 0) => ToUtf8(FindMethod(folder, method).Examples[example].Response);

    private static Method FindMethod(string folder, string name)
    {
        if (!Apis.TryGetValue(folder, out Api? api))
        {
            Apis.Add(folder, api = Compile(folder));
        }

        return api.Methods.Single(method => method.Name == name);
    }

    private static byte[] ToUtf8(string? json) => Encoding.UTF8.GetBytes(json ?? throw new InvalidOperationException("The example does not have this body."));

    private static Api Compile(string folder)
    {
        SpecFile[] files = [.. Directory.EnumerateFiles(Repository.Path(folder), "*.yaml")
            .Select(path => new SpecFile($"{folder}/{Path.GetFileName(path)}", path, File.ReadAllText(path)))];
        return SpecCompiler.Compile(folder, files).Api ?? throw new InvalidOperationException($"{folder} does not compile. Run igata check for the errors.");
    }
}
