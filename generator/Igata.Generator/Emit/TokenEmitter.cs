using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>The copy of a request that has its idempotency tokens: each call has its own, and the caller's record stays as it is.</summary>
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
