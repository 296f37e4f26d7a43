using Igata.Specs;
using Igata.Specs.Model;
using Xunit.Sdk;

namespace Igata.Tests;

/// <summary>A documented exchange of a spec in this repository.</summary>
public sealed class Exchange : IXunitSerializable
{
    private static readonly Dictionary<string, Api> Apis = [];

    private string _folder = "";
    private string _method = "";
    private int _index;

    public Exchange()
    {
    }

    private Exchange(string folder, string method, int index)
    {
        _folder = folder;
        _method = method;
        _index = index;
    }

    internal string Folder => _folder;

    internal Api Api => Load(_folder);

    internal Method Method => Api.Methods.Single(method => method.Name == _method);

    internal Example Example => Method.Examples[_index];

    internal static IEnumerable<Exchange> Create(string folder) =>
        from method in Load(folder).Methods
        from index in Enumerable.Range(0, method.Examples.Count)
        select new Exchange(folder, method.Name, index);

    internal static Api Load(string folder)
    {
        lock (Apis)
        {
            if (!Apis.TryGetValue(folder, out Api? api))
            {
                SpecFile[] files = [.. Directory.EnumerateFiles(Repository.Path(folder), "*.yaml")
                    .Select(path => new SpecFile($"{folder}/{Path.GetFileName(path)}", path, File.ReadAllText(path)))];
                CompiledApi compiled = SpecCompiler.Compile(folder, files);
                Assert.Empty(compiled.Findings);
                Apis[folder] = api = compiled.Api ?? throw new InvalidOperationException($"{folder} has no model.");
            }

            return api;
        }
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        _folder = info.GetValue<string>("folder")!;
        _method = info.GetValue<string>("method")!;
        _index = info.GetValue<int>("index");
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue("folder", _folder);
        info.AddValue("method", _method);
        info.AddValue("index", _index);
    }

    public override string ToString() => $"{_folder[(_folder.LastIndexOf('/') + 1)..]}: {_method}, {Example.Summary ?? $"example {_index + 1}"}";
}
