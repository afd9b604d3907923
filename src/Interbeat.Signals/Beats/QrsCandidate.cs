namespace Interbeat.Signals.Beats;

/// <summary>A local maximum of the QRS feature, higher than all within the refractory period.</summary>
/// <param name="Point">Where, as a point of the grid from the start of the stretch.</param>
/// <param name="Height">The feature's value there.</param>
/// <param name="Level">How high the feature reaches around it.</param>
internal readonly record struct QrsCandidate(int Point, float Height, float Level)
{
    /// <summary>Two beats closer than this are one: the ventricle cannot contract again so soon (Pan and Tompkins 1985).</summary>
    public const double RefractorySeconds = 0.2;
}
