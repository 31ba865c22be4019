/** The light of the room. Everything painted around the face and the game's shader use the same one. */

/** Unit direction of the key light in the pose, y upwards, and the shares of key and sky. */
export const LIGHT = { direction: [-0.42, 0.5, 0.757], key: 0.72, sky: 0.28 } as const;

/** Grey 255 of the skin layer stands for this much linear light; grey = 255 · (light / this)^(1/2.2). */
export const SKIN_LIGHT_AT_WHITE = 1.3;

/** What a canvas shows beyond the room picture, sRGB. */
export const ROOM_COLOUR = '#d6dde2';
