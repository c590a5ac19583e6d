import { pictureFolder, takePictures } from './take-pictures.ts';

/** `npm run pictures`: takes the pictures of README anew, in what `npm run build` has made. */
await takePictures(pictureFolder);
