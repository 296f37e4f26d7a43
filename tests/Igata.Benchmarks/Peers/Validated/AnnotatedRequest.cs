using System.ComponentModel.DataAnnotations;

namespace Igata.Benchmarks.Peers.Validated;

/// <summary>StartRecordingRequest with its limits as attributes.</summary>
public sealed class AnnotatedRequest : IValidatableObject
{
    [Required]
    [StringLength(255)]
    public string? ChannelId { get; set; }

    [Range(0L, 86400L)]
    public long ExpireTime { get; set; }

    [Range(1L, 86400L)]
    public long? SplitDuration { get; set; }

    public bool? SplitOnly { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SplitOnly is true && ExpireTime != 0)
        {
            yield return new ValidationResult("must be 0 when split_only is true", [nameof(ExpireTime)]);
        }

        if (SplitOnly is true && SplitDuration is null)
        {
            yield return new ValidationResult("must be given when split_only is true", [nameof(SplitDuration)]);
        }
    }
}
