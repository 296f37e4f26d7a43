using Igata.Export.Reporting;
using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>What the parts of a document share while it is written.</summary>
internal sealed class ExportContext
{
    public ExportContext(Api api, SchemaTarget target, ExportReport report)
    {
        (Api, Report) = (api, report);
        Types = new TypeTable(api);
        Schemas = new SchemaWriter(Types, target, report);
    }

    public Api Api { get; }

    public TypeTable Types { get; }

    public SchemaWriter Schemas { get; }

    public ExportReport Report { get; }

    /// <summary>The methods that a service offers, without the variants of others.</summary>
    public IEnumerable<Method> GetMethods()
    {
        foreach (Method method in Api.Methods.Where(method => method.VariantOf is null))
        {
            if (method.Lifecycle.Stability is Stability.Unimplemented or Stability.Removed)
            {
                Report.Add(method.Name, "A method that the service does not offer is no operation of the document.");
                continue;
            }

            yield return method;
        }
    }

    /// <summary>Returns the key of a method in the spec by its C# name.</summary>
    public string? FindKey(string name) =>
        Api.Methods.FirstOrDefault(method => method.Name == name) is { } found ? (found.Version is null ? found.Wire : $"{found.Wire}@{found.Version}") : null;

    /// <summary>Returns the group of a method: the name of its file, unless the file is that of everything.</summary>
    public static string? FindGroup(Method method)
    {
        string name = Path.GetFileNameWithoutExtension(method.File);
        return name is "api" or "methods" ? null : name;
    }
}
