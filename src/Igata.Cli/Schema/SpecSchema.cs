using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>
/// Builds a JSON Schema of the spec language from the tables that the reader uses. It defines which keywords are allowed in which mapping
/// and the form of their values. The meaning of a spec as a whole is checked by <c>igata check</c>.
/// </summary>
internal static class SpecSchema
{
    /// <summary>Creates the schema as it is published.</summary>
    public static string CreateText() => Build().ToJson().ReplaceLineEndings("\n") + "\n";

    private static JsonSchema Build()
    {
        var root = new JsonSchema { Title = "Igata spec", Description = "A file of an API spec from which Igata generates a C# SDK." };
        new SchemaFactory(root).DefineMapping(root, Keywords.Api);
        root.AnyOf.Add(new JsonSchema { Title = "api.yaml", RequiredProperties = { "api", "protocol" } });
        root.AnyOf.Add(new JsonSchema { Title = "api.yaml that extends a client", RequiredProperties = { "extends" } });
        root.AnyOf.Add(CreateFileReference());
        return root;
    }

    private static JsonSchema CreateFileReference()
    {
        var file = new JsonSchema { Title = "An additional file beside api.yaml", AllowAdditionalProperties = false };
        foreach (Keyword keyword in Keywords.File)
        {
            file.Properties.Add(keyword.Name, new JsonSchemaProperty());
        }

        return file;
    }
}
