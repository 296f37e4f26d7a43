using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>
/// What those who extend a client must know of it: how its calls travel, its errors, its types, and which methods are taken.
/// What a method sends and returns is its own affair, so changing it changes no manifest and builds no dependent again.
/// </summary>
internal static class Manifests
{
    public static string Of(Api api)
    {
        HashSet<string> methods = [.. api.Methods.Select(method => method.Name)];
        return Printer.Print(api with
        {
            Types = [.. api.Types.Where(type => type.Owner is null || !methods.Contains(type.Owner))],
            Methods = [.. api.Methods.Select(method => new Method
            {
                Wire = method.Wire,
                Version = method.Version,
                Name = method.Name,
                Target = method.Target,
                File = method.File,
                Life = method.Life,
            })],
        });
    }
}
