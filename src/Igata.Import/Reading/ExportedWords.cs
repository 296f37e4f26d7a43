using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Specs.Model;
using Lifecycle = Igata.Import.Model.Lifecycle;

namespace Igata.Import.Reading;

/// <summary>Reads the extensions that <c>igata export</c> writes for what a document has no word for.</summary>
internal static class ExportedWords
{
    private const string Prefix = "x-igata-";

    private static readonly string[] Stabilities = ["experimental", "unimplemented"];

    /// <summary>Reads the life cycle of an operation, a type or a member.</summary>
    public static Lifecycle ReadLifecycle(SourceNode node) => new()
    {
        Stability = node.Has("deprecated") ? "deprecated" : Find(node, "stability") is { } stability && Stabilities.Contains(stability) ? stability : null,
        Since = Find(node, "since"),
        Until = Find(node, "until"),
        ReplacedBy = Find(node, "replaced-by"),
    };

    /// <summary>Reads what a type says.</summary>
    public static void Read(SourceNode node, Schema schema)
    {
        schema.Lifecycle = ReadLifecycle(node);
        schema.Unit = Find(node, "unit");
        schema.Secret |= node.Has(Prefix + "secret");
        schema.IdempotencyToken |= node.Has(Prefix + "idempotency-token");
        schema.Scalar = Find(node, "type") is { } keyword && ScalarInfo.All.Any(row => row.Keyword == keyword) ? keyword : schema.Scalar;
        if (node[Prefix + "max-bytes"] is { Kind: SourceKind.Number } bytes)
        {
            schema.Limits["maxBytes"] = bytes;
        }

        // The number, or the texts of the values that are no numbers.
        if (node.Has(Prefix + "non-finite") && schema.OneOf is [{ Kinds: ValueKinds.Number } number, ..])
        {
            schema.NonFinite = true;
            schema.Kinds = ValueKinds.Number;
            schema.Format = number.Format;
            foreach ((string limit, SourceNode value) in number.Limits)
            {
                schema.Limits[limit] = value;
            }

            schema.OneOf.Clear();
        }
    }

    /// <summary>Reads what an operation says.</summary>
    public static void Read(SourceNode node, Operation operation)
    {
        operation.Lifecycle = ReadLifecycle(node);
        operation.Idempotent = node[Prefix + "idempotent"] is { Kind: SourceKind.Boolean } idempotent ? idempotent.IsTrue : operation.Idempotent;
        operation.Async = node.Has(Prefix + "async");
        operation.Scope = Find(node, "scope");
    }

    /// <summary>Returns the text of an extension, or null.</summary>
    public static string? Find(SourceNode? node, string keyword) => node?.FindScalar(Prefix + keyword);
}
