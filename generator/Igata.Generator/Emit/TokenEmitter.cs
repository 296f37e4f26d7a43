using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>
/// Writes the method that copies a request and sets its idempotency tokens. Each call has tokens of its own, and the record of
/// the caller is not changed.
/// </summary>
internal static class TokenEmitter
{
    public static void Write(SourceWriter code, RecordCode record)
    {
        if (record.IdempotencyTokens.Count == 0)
        {
            return;
        }

        string absent = string.Join(" or ", record.IdempotencyTokens.Select(token => $$"""{ {{token.Property}}: null }"""));
        bool isOne = record.IdempotencyTokens.Count == 1;
        string initializers = Layout.JoinList(record.IdempotencyTokens.Select(token => $"{token.Property} = {(isOne ? "" : $"request.{token.Property} ?? ")}{token.Value}"));
        code.WriteBlankLine();
        code.WriteLine($"internal static {record.Name} WithIdempotencyToken({record.Name} request) =>");
        code.WriteLine($$"""    request is {{absent}} ?{{Layout.Fill}}request with { {{initializers}} } : request;""");
    }
}
